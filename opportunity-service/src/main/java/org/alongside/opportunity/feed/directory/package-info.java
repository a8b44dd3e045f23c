/** The reader of the bulk files of the Department for Education's course directory: courses with and without LARS, and venues. */
@NullMarked
package org.alongside.opportunity.feed.directory;

import org.jspecify.annotations.NullMarked;
