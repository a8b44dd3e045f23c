/** What is promised about speed, measured. Every measurement is one command and prints one line for each figure. */
@NullMarked
package org.alongside.bench;

import org.jspecify.annotations.NullMarked;
