package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.alongside.kit.id.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Under which name this process leads sync runs. A replica has one name for all its lives, by which it finds what an earlier life
 * left behind; each start of it has one of its own.
 */
@ApplicationScoped
class Replica {
    private final String everyStart;
    private final String thisStart;

    /** @param name differs from that of every other replica that is at work at the same time */
    Replica(@ConfigProperty(name = "alongside.instance") String name, Ids ids) {
        this.everyStart = name + "#";
        this.thisStart = everyStart + ids.next();
    }

    /** How the names of all its starts begin. */
    String everyStart() {
        return everyStart;
    }

    String thisStart() {
        return thisStart;
    }
}
