package org.alongside.opportunity.postcode;

/**
 * Where a postcode is: the middle of it, in degrees, WGS 84.
 *
 * @param postcode in the form of {@link Postcode}
 */
public record Placed(String postcode, double latitude, double longitude) {}
