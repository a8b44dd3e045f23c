package org.alongside.opportunity.feed;

import java.util.UUID;

/** A run at work. */
record RunningSync(String tenant, UUID feedId, UUID runId, FeedFormat format) {}
