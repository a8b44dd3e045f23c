package org.alongside.plan.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has changed about who may act for whom. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GrantChanges(List<GrantChange> changes, long position) {

    /**
     * @param until null for no end
     * @param personDied whether the authority has recorded that the person has died; null from a service that does not say so yet
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GrantChange(
            long position,
            String tenant,
            UUID personId,
            String account,
            String relation,
            List<String> scope,
            @Nullable Instant until,
            boolean ended,
            @Nullable Boolean personDied) {

        public boolean saysThatThePersonHasDied() {
            return Boolean.TRUE.equals(personDied);
        }
    }
}
