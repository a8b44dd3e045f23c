package org.alongside.plan.engine.plan;

import java.util.UUID;

/** An identifier: a UUID version 7 (RFC 9562) that the caller made. */
public interface Id {
    UUID value();
}
