package org.alongside.plan.engine.promise;

import static org.alongside.plan.engine.promise.Wire.array;
import static org.alongside.plan.engine.promise.Wire.object;
import static org.alongside.plan.engine.promise.Wire.owner;
import static org.alongside.plan.engine.promise.Wire.text;

import java.util.ArrayList;
import java.util.List;
import org.alongside.plan.engine.plan.Answers;
import org.alongside.plan.engine.plan.Contingency;
import org.alongside.plan.engine.plan.Pathway;
import org.alongside.plan.engine.plan.Pause;
import org.alongside.plan.engine.plan.RiskDecision;
import org.alongside.plan.engine.plan.Support;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.NewChange;
import org.jspecify.annotations.Nullable;

/** The parts of {@link Wire}'s documents that support, risk, time and ways forward are in. */
final class WireParts {

    private WireParts() {}

    static String addSupport(NewChange.NewSupport sent, Change.AddSupport written) {
        return object(
                "type", text("ADD_SUPPORT"),
                "support",
                        object(
                                "supportId", text(written.support().supportId()),
                                "what", text(sent.what()),
                                "givenBy", owner(sent.givenBy()),
                                "howOften", text(sent.howOften()),
                                "hoursAWeek", text(sent.hoursAWeek()),
                                "payer", text(sent.payer()),
                                "from", text(sent.from()),
                                "until", text(sent.until()),
                                "answers", answers(sent.answers())));
    }

    static @Nullable String answers(@Nullable Answers answers) {
        return answers == null ? null : object("kind", text(answers.kind()), "id", text(answers.id()));
    }

    static String changeSupport(ChangeSupport other) {
        return object(
                "type", text("CHANGE_SUPPORT"),
                "supportId", text(other.supportId()),
                "what", text(other.what()),
                "givenBy", other.givenBy() == null ? null : owner(other.givenBy()),
                "howOften", text(other.howOften()),
                "hoursAWeek", text(other.hoursAWeek()),
                "payer", text(other.payer()),
                "from", text(other.from()),
                "until", text(other.until()),
                "ended", text(other.ended()));
    }

    static String support(Support support) {
        return object(
                "supportId", text(support.supportId()),
                "what", text(support.what()),
                "givenBy", owner(support.givenBy()),
                "howOften", text(support.howOften()),
                "hoursAWeek", text(support.hoursAWeek()),
                "payer", text(support.payer()),
                "from", text(support.from()),
                "until", text(support.until()),
                "answers", answers(support.answers()),
                "ended", text(support.ended()));
    }

    static String takeRisk(NewChange.NewRisk sent, Change.TakeRisk written) {
        return object(
                "type", text("TAKE_RISK"),
                "risk",
                        object(
                                "riskId", text(written.risk().riskId()),
                                "what", text(sent.what()),
                                "benefitHopedFor", text(sent.benefitHopedFor()),
                                "harmFeared", text(sent.harmFeared()),
                                "personsView", text(sent.personsView()),
                                "workersView", text(sent.workersView()),
                                "leastRestrictiveSupport", text(sent.leastRestrictiveSupport()),
                                "whatWouldMakeUsStop", text(sent.whatWouldMakeUsStop()),
                                "reviewOn", text(sent.reviewOn())));
    }

    static String risk(RiskDecision risk) {
        return object(
                "riskId", text(risk.riskId()),
                "what", text(risk.what()),
                "benefitHopedFor", text(risk.benefitHopedFor()),
                "harmFeared", text(risk.harmFeared()),
                "personsView", text(risk.personsView()),
                "workersView", text(risk.workersView()),
                "leastRestrictiveSupport", text(risk.leastRestrictiveSupport()),
                "whatWouldMakeUsStop", text(risk.whatWouldMakeUsStop()),
                "reviewOn", text(risk.reviewOn()));
    }

    static String adoptPathway(NewChange.NewPathway sent, Pathway written) {
        List<String> steps = new ArrayList<>();
        for (NewChange.NewStep step : sent.steps()) {
            steps.add(object(
                    "opportunityId", text(step.opportunityId()),
                    "offeringId", text(step.offeringId()),
                    "title", text(Dice.titleOf(step.opportunityId()))));
        }
        return object(
                "type", text("ADOPT_PATHWAY"),
                "pathway",
                        object(
                                "pathwayId", text(written.pathwayId()),
                                "title", text(sent.title()),
                                "whyInTheirWords", text(sent.whyInTheirWords()),
                                "goalId", text(written.goalId()),
                                "steps", array(steps)));
    }

    static String pathway(Pathway pathway) {
        return object(
                "pathwayId", text(pathway.pathwayId()),
                "title", text(pathway.title()),
                "whyInTheirWords", text(pathway.whyInTheirWords()),
                "goalId", text(pathway.goalId()),
                "steps",
                        array(pathway.steps().stream()
                                .map(step -> object(
                                        "opportunityId", text(step.opportunityId()),
                                        "offeringId", text(step.offeringId()),
                                        "title", text(step.title())))
                                .toList()));
    }

    static String entry(TimetableEntry entry) {
        return object(
                "day", text(entry.day()),
                "from", text(entry.from()),
                "to", text(entry.to()),
                "what", text(entry.what()),
                "belongsTo", text(entry.belongsTo()));
    }

    static @Nullable String contingency(@Nullable Contingency contingency) {
        return contingency == null
                ? null
                : object(
                        "signs", text(contingency.signs()),
                        "whoDoesWhat", text(contingency.whoDoesWhat()),
                        "whomToCall", text(contingency.whomToCall()));
    }

    static @Nullable String pause(@Nullable Pause pause) {
        return pause == null ? null : object("words", text(pause.words()), "until", text(pause.until()));
    }
}
