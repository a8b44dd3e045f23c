/** The reader of a plain spreadsheet with the columns of the template, and the template itself. */
@NullMarked
package org.alongside.opportunity.feed.sheet;

import org.jspecify.annotations.NullMarked;
