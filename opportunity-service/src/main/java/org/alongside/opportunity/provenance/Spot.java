package org.alongside.opportunity.provenance;

/**
 * A value in a record.
 *
 * @param at a path of elements in XML, a pointer in JSON (RFC 6901), a column with its row in CSV
 * @param text as it stands there
 */
record Spot(String at, String text) {}
