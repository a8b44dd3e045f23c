package org.alongside.plan.app.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, as the client saw them.
 *
 * @param actor who sent it, as the circle then had them; null for somebody outside the circle
 * @param path with the plan's address
 * @param body as it was sent
 * @param key the idempotency key; null without one
 * @param ifMatch the entity tag that was sent along; null without one
 * @param correlation the id of this one request, which the access record has too
 * @param began when it was sent, in nanoseconds of the machine's steady clock
 * @param ended when its answer was there, on the same clock
 * @param endedAt the same by the calendar
 * @param answer the body of the answer
 */
record Attempt(
        @Nullable Actor actor,
        Command command,
        String path,
        String body,
        @Nullable String key,
        @Nullable String ifMatch,
        String correlation,
        long began,
        long ended,
        Instant endedAt,
        int status,
        JsonNode answer) {

    boolean saidYes() {
        return status / 100 == 2;
    }

    /** Nobody could know, or had no room: it is no answer of the rules. */
    boolean saidNotNow() {
        return status == 503;
    }

    /** The code of a problem. */
    String code() {
        return answer.path("code").asText();
    }

    /** Whether both are the same request to the one who keeps the key. */
    boolean hasKeyOf(Attempt other) {
        return key != null && key.equals(other.key) && path.equals(other.path) && isBySameAccount(other);
    }

    boolean isBefore(Attempt other) {
        return ended < other.began;
    }

    private boolean isBySameAccount(Attempt other) {
        return actor != null && other.actor != null && actor.account().equals(other.actor.account());
    }

    /** As if another request had had the same answer. */
    Attempt as(String otherCorrelation) {
        return new Attempt(
                actor, command, path, body, key, ifMatch, otherCorrelation, began, ended, endedAt, status, answer);
    }

    /** As if it had been sent and answered at another time. */
    Attempt at(long otherBegan, long otherEnded) {
        return new Attempt(
                actor, command, path, body, key, ifMatch, correlation, otherBegan, otherEnded, endedAt, status, answer);
    }

    /** As if it had been answered otherwise. */
    Attempt answered(int otherStatus, JsonNode otherAnswer) {
        return new Attempt(
                actor, command, path, body, key, ifMatch, correlation, began, ended, endedAt, otherStatus, otherAnswer);
    }

    /** Says nothing of what was said. */
    @Override
    public String toString() {
        return "POST " + path + " by " + (actor == null ? "an outsider" : actor.account() + " as " + actor.relation())
                + (key == null ? "" : " key " + key) + (ifMatch == null ? "" : " if " + ifMatch) + " -> " + status + " "
                + code() + " (" + command + ", " + correlation + ")";
    }
}
