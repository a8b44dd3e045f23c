/**
 * The embedded default: real PostgreSQL, the four services and a development identity provider, started and stopped by
 * one command. Nothing here is meant for production.
 */
@NullMarked
package org.alongside.local;

import org.jspecify.annotations.NullMarked;
