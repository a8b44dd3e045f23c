package org.alongside.opportunity.joined;

/** What speaks for two opportunities being the same, and what against; each with its weight in the strength of a proposal. */
public enum Evidence {
    SAME_UKPRN(25),
    SAME_PROVIDER_NAME(15),
    SAME_LEARNING_AIM(30),
    SAME_ADDRESS(35),
    SAME_TITLE(25),
    SAME_START(10),
    SAME_POSTCODE(10),
    SAME_LEVEL(5),
    OTHER_UKPRN(-40),
    OTHER_LEARNING_AIM(-30),
    OTHER_KIND(-10),
    OTHER_LEVEL(-15),
    OTHER_STARTS(-10),
    OTHER_POSTCODES(-10),
    /** One of the two feeds has several that would fit. */
    NOT_ALONE(-10);

    private final int weight;

    Evidence(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    boolean speaksAgainst() {
        return weight < 0;
    }
}
