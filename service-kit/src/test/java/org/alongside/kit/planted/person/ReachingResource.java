package org.alongside.kit.planted.person;

import org.alongside.kit.tenancy.TenantRead;

/** Planted: a resource that reads rows itself. */
public class ReachingResource {

    public int count(TenantRead reads) {
        return reads.list("tenant", "select 1", row -> row.getInt(1)).size();
    }
}
