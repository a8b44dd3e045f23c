package org.alongside.profile.person;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.tenancy.CurrentCaller;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The authority's record that a person has died. */
@Path("/v1/people/{personId}/death")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DeathResource {

    private final CurrentCaller current;
    private final RecordingDeath recording;

    DeathResource(CurrentCaller current, RecordingDeath recording) {
        this.current = current;
        this.recording = recording;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void recordDeath(@RestPath UUID personId, @Nullable NewDeath death) {
        recording.record(current.get(), personId, FieldChecks.body(death));
    }

    @DELETE
    public void takeDeathBack(@RestPath UUID personId) {
        recording.takeBack(current.get(), personId);
    }
}
