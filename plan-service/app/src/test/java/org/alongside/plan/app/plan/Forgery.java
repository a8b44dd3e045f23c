package org.alongside.plan.app.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alongside.plan.app.testing.Database;

/** Somebody who has the keys and the database, and writes the past anew so that every link holds. */
@Singleton
@Unremovable
public final class Forgery {

    private final SealedJson sealed;
    private final ObjectMapper mapper;

    Forgery(SealedJson sealed, ObjectMapper mapper) {
        this.sealed = sealed;
        this.mapper = mapper;
    }

    /** Makes something else of every event of that type, and links the log anew. */
    public void rewrite(UUID planId, String type, UnaryOperator<JsonNode> event) {
        PlanHistory.PlanRow plan = PlanHistory.plan(planId);
        byte[] link = new byte[32];
        for (PlanHistory.EventRow row : PlanHistory.log(planId)) {
            byte[] payload = row.payload();
            if (row.type().equals(type)) {
                String place = planId + "/" + row.seq();
                JsonNode before =
                        tree(sealed.openBytes(plan.tenant(), plan.personId(), "plan_event.payload", place, payload));
                payload = sealed.seal(plan.tenant(), plan.personId(), "plan_event.payload", place, event.apply(before));
            }
            link = EventLog.link(link, row.seq(), row.eventId(), row.type(), row.at(), row.account(), payload);
            Database.execute("update plan_event set payload = " + bytes(payload) + ", chain_hash = " + bytes(link)
                    + " where plan_id = '" + planId + "' and seq = " + row.seq());
        }
        Database.execute("update plan set chain_hash = " + bytes(link) + " where plan_id = '" + planId + "'");
    }

    /** Writes the plan's row back to what it was. */
    public static void restore(UUID planId, PlanHistory.PlanRow before) {
        Database.execute("update plan set state = " + bytes(before.state()) + ", row_version = " + before.rowVersion()
                + ", event_seq = " + before.eventSeq() + ", chain_hash = " + bytes(before.chainHash())
                + " where plan_id = '" + planId + "'");
    }

    /** Writes back the state alone. */
    public static void restoreState(UUID planId, PlanHistory.PlanRow before) {
        Database.execute("update plan set state = " + bytes(before.state()) + " where plan_id = '" + planId + "'");
    }

    private JsonNode tree(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'";
    }
}
