package org.alongside.opportunity.postcode;

/** The files of postcodes that are read. */
public enum PostcodeFormat {
    /** The CSV file of the Office for National Statistics, with a header and degrees. */
    ONS_POSTCODE_DIRECTORY,
    /** A CSV file of Ordnance Survey, without a header and with references to the National Grid. */
    CODE_POINT_OPEN
}
