package org.alongside.opportunity.search;

/** A point in degrees, WGS 84. */
record Place(double latitude, double longitude) {}
