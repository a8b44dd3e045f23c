/** What anybody says about a plan without deciding it, and the answers that the service owes. */
@NullMarked
package org.alongside.plan.engine.voice;

import org.jspecify.annotations.NullMarked;
