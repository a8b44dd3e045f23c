package org.alongside.opportunity.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.alongside.kit.tenancy.TenantWrite;

/** Use case: make the summary of every quarter that is over, once, and delete the wishes that it was made of. */
@ApplicationScoped
class SummingUpAQuarter {
    private final TenantWrite writes;
    private final Wishes wishes;
    private final WishSummaries summaries;
    private final Clock clock;

    SummingUpAQuarter(TenantWrite writes, Wishes wishes, WishSummaries summaries, Clock clock) {
        this.writes = writes;
        this.wishes = wishes;
        this.summaries = summaries;
        this.clock = clock;
    }

    @Transactional
    void sumUp(String tenant) {
        writes.as(tenant, sql -> {
            wishes.lock(sql, tenant);
            Instant now = clock.instant();
            for (LocalDate quarter : wishes.over(sql, tenant, now)) {
                if (summaries.begin(sql, tenant, quarter, now)) {
                    WishGroups.of(wishes.counting(sql, tenant, quarter))
                            .forEach(group -> summaries.insert(sql, tenant, quarter, group));
                }
                wishes.deleteAll(sql, tenant, quarter);
            }
            return true;
        });
    }
}
