/** The reader of courses as the Department for Education's course directory answers and updates them. */
@NullMarked
package org.alongside.opportunity.feed.coursedirectory;

import org.jspecify.annotations.NullMarked;
