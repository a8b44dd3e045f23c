/** The reader of apprenticeship vacancies as the Department for Education's Display Advert API, version 2, has them. */
@NullMarked
package org.alongside.opportunity.feed.displayadvert;

import org.jspecify.annotations.NullMarked;
