package org.alongside.profile.access.planted;

import jakarta.transaction.Transactional;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.circle.Circle;
import org.alongside.profile.wiring.GrantSequencing;

/** Planted violations: {@code ArchitectureTest} sees each of its rules turn red on this. */
@SuppressWarnings("unused")
public final class KnowsTooMuch {

    /** Knows a feature that stands above its own, and the wiring. */
    static final class Looker {
        private Circle circle;
        private GrantSequencing wiring;
    }

    /** Touches persistence, and opens a transaction. */
    static final class PlantedResource {
        private TenantWrite writes;

        @Transactional
        public void write() {}
    }

    /** Can be seen from outside. */
    public static final class JdbcPlanted {}
}
