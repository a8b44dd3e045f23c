package org.alongside.opportunity.postcode;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantRead;

/** Looks postcodes up. */
@ApplicationScoped
public class Postcodes {
    private final TenantRead reads;

    Postcodes(TenantRead reads) {
        this.reads = reads;
    }

    /** Where it is; empty where no file that was loaded says so. */
    public Optional<Placed> find(Postcode postcode) {
        return reads.one(
                Caller.NATIONAL,
                "select postcode, latitude, longitude from postcode where tenant_id = 'national' and postcode = ?",
                row -> new Placed(row.getString("postcode"), row.getDouble("latitude"), row.getDouble("longitude")),
                postcode.text());
    }
}
