/**
 * How quickly a catalogue for a whole country is filled and searched, beside what it could cost at best and what it would cost in the
 * plainest way: {@code ./alongside bench catalogue [OPPORTUNITIES]}. Made-up listings, the same for the same number; the real service on
 * a real PostgreSQL with the settings of {@code ./alongside up}.
 */
@NullMarked
package org.alongside.bench.catalogue;

import org.jspecify.annotations.NullMarked;
