package org.alongside.profile.access;

import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;

/** How accounts stand to people. */
interface Grants {

    /** The caller's standing, read outside a transaction. */
    Standing standing(Caller caller, UUID person);

    /** The caller's standing as the transaction of {@code sql} sees it. */
    Standing standing(Sql sql, Caller caller, UUID person);
}
