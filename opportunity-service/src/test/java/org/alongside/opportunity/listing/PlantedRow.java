package org.alongside.opportunity.listing;

/** Planted: a row that everybody can see. */
public record PlantedRow(String column) {}
