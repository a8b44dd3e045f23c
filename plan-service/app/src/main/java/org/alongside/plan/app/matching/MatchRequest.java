package org.alongside.plan.app.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.matching.MatchWish;
import org.jspecify.annotations.Nullable;

/** What is looked for; everything may be left out. */
public record MatchRequest(
        @Nullable LocalDate startsAfter,
        @Nullable String maxCost,
        @Nullable List<Kind> kinds) {

    private static final Pattern MONEY = Pattern.compile("[0-9]{1,6}(\\.[0-9]{2})?");

    /** The kinds of opportunity. */
    public enum Kind {
        COURSE,
        TRAINING,
        APPRENTICESHIP,
        SUPPORTED_INTERNSHIP,
        WORK_EXPERIENCE,
        JOB,
        SELF_EMPLOYMENT,
        VOLUNTEERING,
        VISIT,
        INVOLVEMENT,
        BESPOKE
    }

    MatchWish wish(LocalDate today) {
        new FieldChecks()
                .that(
                        maxCost == null || MONEY.matcher(maxCost).matches(),
                        "/maxCost",
                        "Pounds and pence as text, for example \"25.00\".")
                .that(kinds == null || !kinds.contains(null), "/kinds", "Name the kinds, without gaps.")
                .orRefuse();
        return new MatchWish(
                startsAfter == null ? today : startsAfter,
                maxCost,
                kinds == null ? Set.of() : kinds.stream().map(Enum::name).collect(java.util.stream.Collectors.toSet()));
    }
}
