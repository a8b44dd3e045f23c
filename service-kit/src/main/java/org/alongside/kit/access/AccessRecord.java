package org.alongside.kit.access;

import java.time.Instant;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read or did something about a subject.
 *
 * @param id a new id
 * @param at when
 * @param caller who, and for which tenant
 * @param operation the operation's id in the contract
 * @param subject whom it is about; null where it is about nobody
 * @param resource the ids in the address, never personal text
 * @param correlationId the request
 */
public record AccessRecord(
        UUID id,
        Instant at,
        Caller caller,
        String operation,
        @Nullable UUID subject,
        String resource,
        String correlationId) {}
