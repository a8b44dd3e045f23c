package org.alongside.opportunity.feed.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.alongside.opportunity.feed.Where;

/**
 * One record of a document.
 *
 * @param where of its opening brace; the column counts bytes
 * @param source the record as it stood in the document
 */
public record JsonRecord(ObjectNode node, Where where, String source) {}
