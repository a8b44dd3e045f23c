package org.alongside.profile.person;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/v1/account-claims")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AccountClaimResource {

    private final CurrentCaller current;
    private final IdempotentRequests requests;
    private final CountingClaimTries counting;
    private final ClaimingAccount claiming;

    AccountClaimResource(
            CurrentCaller current, IdempotentRequests requests, CountingClaimTries counting, ClaimingAccount claiming) {
        this.current = current;
        this.requests = requests;
        this.counting = counting;
        this.claiming = claiming;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response claimAccount(@RestHeader("Idempotency-Key") @Nullable String key, @Nullable NewAccountClaim claim) {
        Caller caller = current.get();
        claiming.demandPersonsAccount(caller);
        ClaimCode code = FieldChecks.body(claim).code().orElseThrow(ClaimingAccount::notValid);
        UUID tryId = counting.count(caller);
        return requests.answer(caller, "claimAccount", key, () -> {}, () -> claiming.claim(caller, code, tryId));
    }
}
