package org.alongside.profile.wiring;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.alongside.kit.outbox.Sequencer;

/** The sequencer of the grants feed, on connections of the database role that may stamp and read it. */
public class GrantSequencing {

    private static final String KEY = "tenant_id, person_id, revision";

    /** A person's changes count up under the person's lock, so their own order is the order of the key. */
    @Produces
    @Singleton
    Sequencer grants(@DataSource("sequencer") AgroalDataSource dataSource) {
        return new Sequencer(dataSource, "grant_change", KEY, KEY);
    }
}
