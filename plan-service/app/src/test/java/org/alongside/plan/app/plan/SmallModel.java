package org.alongside.plan.app.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.plan.engine.plan.Seat;

/** The rules of one proposal, written down a second time and in another way: what an order of acts has made of it so far. */
final class SmallModel {

    static final String DONE = "done";
    static final String SAME = "same";

    private int revision;
    private String hash = "";
    private String status = "";
    private Seat author = Seat.PERSON;
    private final Set<Seat> agreed = EnumSet.noneOf(Seat.class);

    /** The model before any act, after the first, after the second … */
    static List<SmallModel> after(JsonNode acts) {
        List<SmallModel> states = new ArrayList<>();
        states.add(new SmallModel());
        acts.forEach(act -> states.add(states.getLast().taking(act)));
        return states;
    }

    private SmallModel taking(JsonNode act) {
        SmallModel next = new SmallModel();
        next.revision = revision;
        next.hash = hash;
        next.status = status;
        next.author = author;
        next.agreed.addAll(agreed);
        Seat seat = Seat.valueOf(act.path("seat").asText());
        switch (act.path("kind").asText()) {
            case "PROPOSED", "REVISED" -> {
                next.revision = act.path("revision").asInt();
                next.hash = act.path("contentHash").asText();
                next.status = "OPEN";
                next.author = seat;
                next.agreed.clear();
                next.agreed.add(seat);
            }
            case "AGREED" -> {
                next.agreed.add(seat);
                next.status = next.agreed.size() == 2 ? "AGREED" : status;
            }
            case "DECLINED" -> next.status = "DECLINED";
            case "WITHDRAWN" -> {
                next.agreed.remove(seat);
                next.status = status.equals("AGREED") ? "AGREED" : "WITHDRAWN";
            }
            default -> throw new AssertionError("no such act: " + act);
        }
        return next;
    }

    /** What this state answers: {@link #DONE} if it would change, {@link #SAME} if it is so already, otherwise the code. */
    String answer(String act, Seat seat, int itsRevision, String itsHash) {
        if (itsRevision != revision || !itsHash.equals(hash)) {
            return "proposal-changed";
        }
        boolean own = author == seat;
        return switch (act + " " + status) {
            case "agreements OPEN" -> agreed.contains(seat) ? SAME : DONE;
            case "agreements AGREED" -> agreed.contains(seat) ? SAME : "taken-back";
            case "agreements DECLINED" -> "proposal-declined";
            case "agreements WITHDRAWN", "revisions WITHDRAWN", "declines WITHDRAWN" -> "proposal-withdrawn";
            case "declines OPEN" -> own ? "your-own-words" : DONE;
            case "declines DECLINED" -> own ? "your-own-words" : SAME;
            case "declines AGREED", "revisions AGREED" -> "already-agreed";
            case "revisions OPEN", "revisions DECLINED" -> DONE;
            case "withdrawals OPEN", "withdrawals DECLINED" -> own ? DONE : "nothing-to-withdraw";
            case "withdrawals WITHDRAWN" -> own ? SAME : "nothing-to-withdraw";
            case "withdrawals AGREED" -> agreed.contains(seat) ? DONE : SAME;
            default -> throw new AssertionError("no rule for " + act + " on " + status);
        };
    }
}
