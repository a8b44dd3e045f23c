/** The catalogue of what a person can take up. What all its features share stands here. */
@NullMarked
package org.alongside.opportunity;

import org.jspecify.annotations.NullMarked;
