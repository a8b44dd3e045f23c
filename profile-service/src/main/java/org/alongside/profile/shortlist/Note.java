package org.alongside.profile.shortlist;

import org.alongside.profile.PersonalText;
import org.alongside.profile.access.ActedBy;

/**
 * What one account thinks of an opportunity.
 *
 * @param version 1, 2, 3 …
 * @param by whose note it is, and when it was last written
 */
public record Note(int version, PersonalText words, ActedBy by) {}
