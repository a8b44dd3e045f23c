package org.alongside.opportunity.feed.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.provider.Provider;

/** Many records name the same provider; it is given out when it is met first, and again where a record says otherwise. */
public final class ProvidersTold {
    private static final int REMEMBERED = 2_000;

    private final Consumer<FeedEvent> sink;
    private final Map<String, Integer> told = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    public ProvidersTold(Consumer<FeedEvent> sink) {
        this.sink = sink;
    }

    public void tell(Provider provider) {
        Integer before = told.put(provider.externalId(), provider.hashCode());
        if (before == null || before != provider.hashCode()) {
            sink.accept(new FeedEvent.ProviderRead(provider, true));
        }
    }
}
