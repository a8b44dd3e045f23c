package org.alongside.profile.section;

/** How somebody gets about. */
public enum TravelMode {
    WALK,
    CYCLE,
    BUS,
    TRAIN,
    CAR
}
