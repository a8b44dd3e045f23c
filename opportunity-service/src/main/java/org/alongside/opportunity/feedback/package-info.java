/** What learners say of an opportunity, and what its provider answers: you said, we did. */
@NullMarked
package org.alongside.opportunity.feedback;

import org.jspecify.annotations.NullMarked;
