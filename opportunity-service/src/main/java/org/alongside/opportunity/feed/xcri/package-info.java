/** The reader of XCRI-CAP 1.2 documents (EN 15982), streaming and safe against hostile XML. */
@NullMarked
package org.alongside.opportunity.feed.xcri;

import org.jspecify.annotations.NullMarked;
