package org.alongside.profile.access;

import java.time.Instant;
import java.util.UUID;

/** One access record, as the person and the auditor see it. */
public record AccessRecordView(
        UUID recordId,
        Instant at,
        String account,
        String client,
        String operation,
        String resource,
        String correlationId) {}
