/** What has changed in the catalogue, in the order of commits. */
@NullMarked
package org.alongside.opportunity.changes;

import org.jspecify.annotations.NullMarked;
