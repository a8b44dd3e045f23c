package org.alongside.opportunity.search;

import java.time.LocalDate;

/** Planted: somebody who asks what day it is. */
public final class PlantedTime {
    LocalDate today() {
        return LocalDate.now();
    }
}
