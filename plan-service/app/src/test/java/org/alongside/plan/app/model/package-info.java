/**
 * The engine's model, played over HTTP by many at once, and a checker that afterwards reads from the database what was kept and
 * holds it, and every answer, against the model's oracle.
 */
@NullMarked
package org.alongside.plan.app.model;

import org.jspecify.annotations.NullMarked;
