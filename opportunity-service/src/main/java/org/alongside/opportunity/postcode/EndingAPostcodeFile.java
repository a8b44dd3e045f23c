package org.alongside.opportunity.postcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;

/** Use case: say that a file has been taken, whole or as far as it came; if it changed something, whoever keeps places looks again. */
@ApplicationScoped
class EndingAPostcodeFile {
    private final TenantWrite writes;
    private final Clock clock;

    EndingAPostcodeFile(TenantWrite writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @Transactional
    void end(String name, PostcodeFormat format, PostcodeTally tally) {
        writes.as(
                Caller.NATIONAL,
                sql -> sql.update(
                        """
                        insert into postcode_file as f (tenant_id, name, format, number, read_count, added_count, changed_count, taken_at)
                        values ('national', ?, ?, case when ? then nextval('postcode_file_number') else 0 end, ?, ?, ?, ?)
                            on conflict (tenant_id, name) do update
                               set format = excluded.format, number = greatest(f.number, excluded.number),
                                   read_count = excluded.read_count, added_count = excluded.added_count,
                                   changed_count = excluded.changed_count, taken_at = excluded.taken_at""",
                        name,
                        format.name(),
                        tally.added + tally.changed > 0,
                        tally.read,
                        tally.added,
                        tally.changed,
                        clock.instant()));
    }
}
