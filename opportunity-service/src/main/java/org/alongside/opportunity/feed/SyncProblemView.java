package org.alongside.opportunity.feed;

import org.jspecify.annotations.Nullable;

/** A problem of a sync run as it is shown; the fields are those of {@link FeedProblem}. */
public record SyncProblemView(
        FeedProblem.Severity severity,
        String code,
        @Nullable String recordType,
        @Nullable String recordId,
        @Nullable String recordTitle,
        @Nullable Integer line,
        @Nullable Integer column,
        String message,
        String remedy) {}
