package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.proposal.ChangeChecks.LONGEST_NAME;
import static org.alongside.plan.app.proposal.ChangeChecks.LONGEST_TITLE;
import static org.alongside.plan.app.proposal.ChangeChecks.LONGEST_WORDS;
import static org.alongside.plan.app.proposal.ChangeChecks.text;
import static org.alongside.plan.app.proposal.ChangeChecks.textIfAny;

import java.util.List;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.plan.Contingency;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.NewChange;
import org.jspecify.annotations.Nullable;

/** The form of support, risks, pathways, weeks and contingencies. */
final class PartChecks {

    private static final int MOST_ENTRIES = 100;
    private static final int MOST_STEPS = 20;

    private PartChecks() {}

    static void support(FieldChecks checks, String at, NewChange.@Nullable NewSupport support) {
        if (support == null) {
            checks.present(at, null);
            return;
        }
        checks.text(at + "/what", text(support.what()), LONGEST_TITLE)
                .text(at + "/howOften", text(support.howOften()), LONGEST_TITLE);
        textIfAny(checks, at + "/payer", support.payer(), LONGEST_TITLE);
        ChangeChecks.owner(checks, at + "/givenBy", support.givenBy());
        ChangeChecks.answers(checks, at + "/answers", support.answers());
    }

    static void support(FieldChecks checks, String at, ChangeSupport other) {
        checks.present(at + "/supportId", other.supportId());
        textIfAny(checks, at + "/what", other.what(), LONGEST_TITLE);
        textIfAny(checks, at + "/howOften", other.howOften(), LONGEST_TITLE);
        textIfAny(checks, at + "/payer", other.payer(), LONGEST_TITLE);
        textIfAny(checks, at + "/ended", other.ended(), LONGEST_WORDS);
        if (other.givenBy() != null) {
            ChangeChecks.owner(checks, at + "/givenBy", other.givenBy());
        }
    }

    static void risk(FieldChecks checks, String at, NewChange.@Nullable NewRisk risk) {
        if (risk == null) {
            checks.present(at, null);
            return;
        }
        checks.text(at + "/what", text(risk.what()), LONGEST_WORDS)
                .text(at + "/benefitHopedFor", text(risk.benefitHopedFor()), LONGEST_WORDS)
                .text(at + "/harmFeared", text(risk.harmFeared()), LONGEST_WORDS)
                .text(at + "/personsView", text(risk.personsView()), LONGEST_WORDS)
                .text(at + "/workersView", text(risk.workersView()), LONGEST_WORDS)
                .text(at + "/leastRestrictiveSupport", text(risk.leastRestrictiveSupport()), LONGEST_WORDS)
                .text(at + "/whatWouldMakeUsStop", text(risk.whatWouldMakeUsStop()), LONGEST_WORDS)
                .present(at + "/reviewOn", risk.reviewOn());
    }

    static void pathway(FieldChecks checks, String at, NewChange.@Nullable NewPathway pathway) {
        if (pathway == null) {
            checks.present(at, null);
            return;
        }
        checks.text(at + "/title", text(pathway.title()), LONGEST_TITLE)
                .text(at + "/whyInTheirWords", text(pathway.whyInTheirWords()), LONGEST_WORDS)
                .optionalText(at + "/goalRef", pathway.goalRef(), LONGEST_NAME)
                .that(
                        !pathway.steps().isEmpty() && pathway.steps().size() <= MOST_STEPS,
                        at + "/steps",
                        "From 1 to " + MOST_STEPS + " steps.");
        for (int i = 0; i < pathway.steps().size(); i++) {
            checks.present(
                    at + "/steps/" + i + "/opportunityId",
                    pathway.steps().get(i).opportunityId());
        }
    }

    static void week(FieldChecks checks, String at, List<TimetableEntry> entries) {
        checks.that(entries.size() <= MOST_ENTRIES, at, "At most " + MOST_ENTRIES + " times in a week.");
        for (int i = 0; i < entries.size(); i++) {
            TimetableEntry entry = entries.get(i);
            checks.present(at + "/" + i + "/day", entry.day())
                    .present(at + "/" + i + "/from", entry.from())
                    .present(at + "/" + i + "/to", entry.to())
                    .text(at + "/" + i + "/what", text(entry.what()), LONGEST_TITLE);
        }
    }

    static void contingency(FieldChecks checks, String at, @Nullable Contingency contingency) {
        if (contingency == null) {
            checks.present(at, null);
            return;
        }
        checks.text(at + "/signs", text(contingency.signs()), LONGEST_WORDS)
                .text(at + "/whoDoesWhat", text(contingency.whoDoesWhat()), LONGEST_WORDS)
                .text(at + "/whomToCall", text(contingency.whomToCall()), LONGEST_WORDS);
    }
}
