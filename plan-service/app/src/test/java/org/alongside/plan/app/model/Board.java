package org.alongside.plan.app.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.PersonId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.review.ReviewDiary;
import org.alongside.plan.engine.words.Words;

/** One plan that is played: its circle, what the players have learnt of it from answers, and everything they sent and heard. */
final class Board {

    private static final int REMEMBERED = 40;

    private final Cast cast;
    private final Actor opener;
    private final UUID planId;
    private final ObjectMapper mapper;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final List<Knowledge> remembered = new ArrayList<>();

    /**
     * What can be known of a plan from outside; what somebody knows may be old.
     *
     * @param tag the plan's entity tag when it was last read
     */
    record Knowledge(Plan plan, String tag) {}

    /** @param mapper reads the engine's types */
    Board(Cast cast, Actor opener, UUID planId, ObjectMapper mapper) {
        this.cast = cast;
        this.opener = opener;
        this.planId = planId;
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        remembered.add(new Knowledge(
                new Plan(
                        new PlanId(planId),
                        new PersonId(cast.personId()),
                        Words.of("Played"),
                        PlanStatus.DRAFT,
                        0,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        PlanContent.EMPTY,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Map.of(),
                        ReviewDiary.EMPTY,
                        Instant.EPOCH),
                "\"1\""));
    }

    Cast cast() {
        return cast;
    }

    Actor opener() {
        return opener;
    }

    UUID planId() {
        return planId;
    }

    String path() {
        return "/v1/plans/" + planId;
    }

    Collection<Attempt> attempts() {
        return attempts;
    }

    void heard(Attempt attempt) {
        attempts.add(attempt);
        if (attempt.saidYes()) {
            learn(attempt.answer());
        }
    }

    synchronized Knowledge latest() {
        return remembered.getLast();
    }

    /** What somebody knows: mostly the latest, sometimes what was so some time ago. */
    synchronized Knowledge knowledge(RandomGenerator random) {
        return random.nextInt(10) < 7 ? latest() : remembered.get(random.nextInt(remembered.size()));
    }

    /** Which of these proposals nobody has been shown: whoever objects to a correction puts one on the table and is not told its words. */
    synchronized List<UUID> notShownYet(JsonNode proposalIds) {
        Plan latest = latest().plan();
        List<UUID> unknown = new ArrayList<>();
        for (JsonNode id : proposalIds) {
            if (latest.proposal(read(id, ProposalId.class)).isEmpty()) {
                unknown.add(UUID.fromString(id.asText()));
            }
        }
        return unknown;
    }

    /** Somebody was shown a proposal or an item. */
    synchronized void learn(JsonNode answer) {
        Knowledge latest = remembered.getLast();
        if (answer.has("split")) {
            learn(answer.path("split"));
            answer.path("parts").forEach(this::learn);
            return;
        }
        if (answer.has("acts") && answer.has("proposalId")) {
            remember(new Knowledge(latest.plan().with(read(answer, Proposal.class)), latest.tag()));
        } else if (answer.has("kind") && answer.has("itemId")) {
            remember(new Knowledge(latest.plan().with(read(answer, Item.class)), latest.tag()));
        }
    }

    /** The plan was read. */
    synchronized void learn(JsonNode plan, String tag) {
        Plan latest = remembered.getLast().plan();
        remember(new Knowledge(
                new Plan(
                        latest.planId(),
                        latest.personId(),
                        latest.title(),
                        read(plan.path("status"), PlanStatus.class),
                        plan.path("planVersion").asInt(),
                        Set.of(),
                        Set.of(read(plan.path("workerSeat"), String[].class)),
                        Set.of(),
                        read(plan, PlanContent.class),
                        Map.of(),
                        latest.proposals(),
                        List.of(),
                        latest.items(),
                        ReviewDiary.EMPTY,
                        latest.createdAt()),
                tag));
    }

    private void remember(Knowledge knowledge) {
        remembered.add(knowledge);
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
    }

    <T> T read(JsonNode json, Class<T> type) {
        try {
            return mapper.treeToValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
