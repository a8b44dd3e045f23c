package org.alongside.plan.app.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.alongside.plan.engine.AdvocacyCommand;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.BudgetCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.PerspectiveCommand;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/** Commands as clients write them: an address below the plan's, and a body as the contract has it. */
final class Letters {

    /** An account that no circle has. */
    private static final String NOBODY_HERE = "account-of-nobody-here";

    private final ObjectMapper mapper;

    /** @param mapper writes the engine's types as the contract has them */
    Letters(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * A request that is ready to be sent.
     *
     * @param below the path below the plan's address
     * @param body empty if the operation has none
     */
    record Letter(String below, String body) {}

    private final class Page {
        private final ObjectNode body = mapper.createObjectNode();

        /** What is null is left out. */
        Page say(String name, @Nullable Object value) {
            if (value != null) {
                body.set(name, withoutNulls(mapper.valueToTree(value)));
            }
            return this;
        }

        Page say(List<NewChange> changes) {
            ArrayNode all = body.putArray("changes");
            changes.forEach(change -> all.add(withoutNulls(mapper.valueToTree(change))));
            return this;
        }

        /** All that the value consists of. */
        Page sayAllOf(Object value) {
            body.setAll((ObjectNode) withoutNulls(mapper.valueToTree(value)));
            return this;
        }

        Letter to(String below) {
            return new Letter(below, body.toString());
        }
    }

    /** @param known where a question is found that somebody wants to answer */
    Letter of(Command command, Plan known) {
        return switch (command) {
            case Command.Propose it ->
                page().say("reason", it.reason()).say(it.changes()).to("/proposals");
            case Command.OnRevision it -> about(it);
            case AuthorityCommand.RecordCapacity it ->
                exact(it.revision(), it.contentHash())
                        .sayAllOf(it.assessment())
                        .to(proposal(it.proposalId()) + "/capacity-records");
            case BudgetCommand.GiveStatement it -> page().sayAllOf(it).to("/budget/statements");
            case CorrectionCommand.Annotate it -> page().sayAllOf(it).to("/annotations");
            case CorrectionCommand.Object it -> words(it.words(), item("/annotations", it.itemId()) + "/objections");
            case DoingCommand it -> doing(it);
            case EvaluationCommand it -> evaluation(it);
            case PerspectiveCommand.InvitePerspective it ->
                page().say("subject", it.subject())
                        .say("account", it.account())
                        .say("as", it.as())
                        .to("/perspectives");
            case PerspectiveCommand.TakeInvitationBack it ->
                nothingTo(item("/perspectives", it.itemId()) + "/withdrawals");
            case PerspectiveCommand.GivePerspective it ->
                page().say("whatMatters", it.whatMatters())
                        .say("whatWorries", it.whatWorries())
                        .say("whatICanOffer", it.whatICanOffer())
                        .to(item("/perspectives", it.itemId()) + "/views");
            case RequirementCommand.RecordRequirement it ->
                page().sayAllOf(it.terms()).to("/requirements");
            case RequirementCommand.SayViewOfRequirement it ->
                words(it.words(), item("/requirements", it.itemId()) + "/views");
            case RequirementCommand.ChallengeRequirement it ->
                words(it.words(), item("/requirements", it.itemId()) + "/challenges");
            case RequirementCommand.AnswerChallenge it ->
                page().say("outcome", it.outcome())
                        .say("reason", it.reason())
                        .to(item("/requirements", it.itemId()) + item("/challenges", it.challengeId()) + "/answers");
            case RequirementCommand.EndRequirement it ->
                words(it.words(), item("/requirements", it.itemId()) + "/endings");
            case ReviewCommand it -> review(it);
            case SeatCommand it -> seat(it);
            case TalkCommand it -> talk(it, known);
            case VoiceCommand.PutIdea it -> words(it.words(), "/ideas");
            case VoiceCommand.AnswerIdea it ->
                page().say("answer", it.answer())
                        .say("reason", it.reason())
                        .say("until", it.until())
                        .to(item("/ideas", it.itemId()) + "/answers");
            case VoiceCommand.WithdrawIdea it -> nothingTo(item("/ideas", it.itemId()) + "/withdrawals");
        };
    }

    private Letter about(Command.OnRevision command) {
        Page page = exact(command.revision(), command.contentHash());
        String proposal = proposal(command.proposalId());
        return switch (command) {
            case Command.Agree it ->
                page.say("inMyWords", it.inMyWords())
                        .say("rendition", it.rendition())
                        .to(proposal + "/agreements");
            case Command.Attest it -> {
                ObjectNode attestation = (ObjectNode) withoutNulls(mapper.valueToTree(it.attestation()));
                yield page.say(
                                "attestation",
                                attestation.put("words", it.words().text()))
                        .say("rendition", it.rendition())
                        .to(proposal + "/agreements");
            }
            case Command.Contradict it -> page.say("words", it.words()).to(proposal + "/contradictions");
            case Command.DecideOnBehalf it -> page.sayAllOf(it.onBehalf()).to(proposal + "/decisions-on-behalf");
            case Command.Decline it -> page.say("reason", it.reason()).to(proposal + "/declines");
            case Command.Revise it ->
                page.say("reason", it.reason()).say(it.changes()).to(proposal + "/revisions");
            case Command.Split it ->
                page.say("words", it.words()).say("part", it.part()).to(proposal + "/splits");
            case Command.Withdraw it -> page.say("reason", it.reason()).to(proposal + "/withdrawals");
        };
    }

    private Letter doing(DoingCommand command) {
        return switch (command) {
            case DoingCommand.AcceptAction it ->
                page().say("words", it.words()).to("/actions/" + it.actionId() + "/acceptances");
            case DoingCommand.StopAction it ->
                page().say("words", it.words()).to("/actions/" + it.actionId() + "/stops");
            case DoingCommand.ReportOnAction it ->
                page().say("progress", it.progress())
                        .say("words", it.words())
                        .to("/actions/" + it.actionId() + "/reports");
            case DoingCommand.SayHowItGoes it -> page().sayAllOf(it).to("/check-ins");
            case DoingCommand.GiveInterim it -> page().sayAllOf(it.terms()).to("/interim-supports");
            case DoingCommand.AnswerInterimChallenge it ->
                page().say("outcome", it.outcome())
                        .say("reason", it.reason())
                        .to(item("/interim-supports", it.itemId())
                                + item("/challenges", it.challengeId())
                                + "/answers");
            case DoingCommand.EndOpportunity it ->
                page().say("how", it.how())
                        .say("words", it.words())
                        .to("/chosen-opportunities/" + it.choiceId() + "/ends");
            case DoingCommand.ChallengeInterim it ->
                words(it.words(), item("/interim-supports", it.itemId()) + "/challenges");
            case DoingCommand.EndInterim it -> words(it.words(), item("/interim-supports", it.itemId()) + "/endings");
        };
    }

    private Letter evaluation(EvaluationCommand command) {
        return switch (command) {
            case EvaluationCommand.BeginEvaluation it -> page().sayAllOf(it).to("/evaluations");
            case EvaluationCommand.TellHowItWas it ->
                page().say("wentWell", it.wentWell())
                        .say("wasHard", it.wasHard())
                        .say("next", it.next())
                        .say("idea", it.idea())
                        .to(item("/evaluations", it.itemId()) + "/accounts");
            case EvaluationCommand.PassOnEvaluation it ->
                words(it.words(), item("/evaluations", it.itemId()) + "/passes");
            case EvaluationCommand.SayHowEqualItWas it ->
                page().say("felt", it.felt())
                        .say("words", it.words())
                        .to(item("/evaluations", it.itemId()) + "/equality-answers");
        };
    }

    private Letter seat(SeatCommand command) {
        return switch (command) {
            case AdvocacyCommand.RecordDifficulty it -> page().sayAllOf(it).to("/advocacy-duties");
            case AdvocacyCommand.NameIndividual it ->
                page().say("who", it.who())
                        .say("tie", it.tie())
                        .say("paidOrProfessional", it.paidOrProfessional())
                        .say("words", it.words())
                        .to(item("/advocacy-duties", it.itemId()) + "/individuals");
            case AdvocacyCommand.AgreeToIndividual it ->
                nothingTo(individual(it.itemId(), it.individualId()) + "/agreements");
            case AdvocacyCommand.LetIndividualGo it ->
                words(it.words(), individual(it.itemId(), it.individualId()) + "/endings");
            case SeatCommand.Ask it -> page().sayAllOf(it).to("/requests");
            case SeatCommand.AnswerRequest it ->
                page().say("outcome", it.outcome())
                        .say("handOverTo", it.to() == null ? null : it.to().account())
                        .say("reason", it.reason())
                        .to(item("/requests", it.itemId()) + "/answers");
            case SeatCommand.HandOver it ->
                page().say("to", it.to() == null ? NOBODY_HERE : it.to().account())
                        .say("reason", it.reason())
                        .to("/worker-seat/hand-overs");
        };
    }

    private Letter review(ReviewCommand command) {
        return switch (command) {
            case ReviewCommand.RequestReview it -> words(it.words(), "/review-requests");
            case ReviewCommand.AnswerReviewRequest it ->
                page().say("outcome", it.outcome())
                        .say("reason", it.reason())
                        .to(item("/review-requests", it.itemId()) + "/answers");
            case ReviewCommand.OpenReview it -> page().sayAllOf(it).to("/reviews");
            case ReviewCommand.MoveReview it -> page().say("on", it.on()).to(item("/reviews", it.itemId()) + "/moves");
            case ReviewCommand.PutOnAgenda it ->
                page().say("points", it.points()).to(item("/reviews", it.itemId()) + "/agenda-points");
            case ReviewCommand.LetWorkerSetAgenda it ->
                nothingTo(item("/reviews", it.itemId()) + "/agenda-permissions");
            case ReviewCommand.Contribute it ->
                page().say("whatWorks", it.whatWorks())
                        .say("whatDoesNot", it.whatDoesNot())
                        .say("whatToChange", it.whatToChange())
                        .to(item("/reviews", it.itemId()) + "/contributions");
            case ReviewCommand.PutConclusion it -> words(it.words(), item("/reviews", it.itemId()) + "/conclusions");
            case ReviewCommand.AgreeToConclusion it ->
                page().say("contentHash", it.contentHash())
                        .to(item("/reviews", it.itemId()) + "/conclusion-agreements");
            case ReviewCommand.SayHowEqual it ->
                page().say("felt", it.felt())
                        .say("words", it.words())
                        .to(item("/reviews", it.itemId()) + "/equality-answers");
            case ReviewCommand.LeaveReview it ->
                page().say("reason", it.reason()).to(item("/reviews", it.itemId()) + "/endings");
        };
    }

    private Letter talk(TalkCommand command, Plan known) {
        return switch (command) {
            case TalkCommand.AskQuestion it ->
                exact(it.revision(), it.contentHash())
                        .say("pointer", it.pointer())
                        .say("words", it.words())
                        .to(proposal(it.proposalId()) + "/questions");
            case TalkCommand.AnswerQuestion it -> words(it.words(), item("/questions", it.itemId()) + "/answers");
            case TalkCommand.WithdrawQuestion it -> nothingTo(item("/questions", it.itemId()) + "/withdrawals");
            case TalkCommand.ChooseNextStep it ->
                page().say("nextStep", it.nextStep())
                        .say("words", it.words())
                        .to(proposal(it.proposalId()) + "/next-steps");
        };
    }

    private Page page() {
        return new Page();
    }

    private Page exact(int revision, ContentHash hash) {
        return page().say("revision", revision).say("contentHash", hash);
    }

    private Letter words(@Nullable Object words, String below) {
        return page().say("words", words).to(below);
    }

    private static Letter nothingTo(String below) {
        return new Letter(below, "");
    }

    private static String proposal(ProposalId id) {
        return "/proposals/" + id;
    }

    private static String item(String collection, ItemId id) {
        return collection + "/" + id;
    }

    private static String individual(ItemId dutyId, UUID individualId) {
        return item("/advocacy-duties", dutyId) + "/individuals/" + individualId;
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(Letters::withoutNulls);
        return node;
    }
}
