package org.alongside.plan.engine.promise;

import static org.alongside.plan.engine.promise.Wire.array;
import static org.alongside.plan.engine.promise.Wire.object;
import static org.alongside.plan.engine.promise.Wire.text;

import java.util.ArrayList;
import java.util.List;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The parts of {@link Wire}'s documents that money is in. */
final class WireMoney {

    private WireMoney() {}

    /** As it was sent, with the ids that were given. */
    static String budget(Budget written, NewChange.NewBudget sent) {
        List<String> pots = new ArrayList<>();
        for (int i = 0; i < sent.pots().size(); i++) {
            NewChange.NewPot pot = sent.pots().get(i);
            pots.add(pot(new Pot(
                    pot.potId() == null ? written.pots().get(i).potId() : pot.potId(),
                    pot.payer(),
                    pot.purpose(),
                    pot.exclusions(),
                    pot.amount(),
                    pot.cadence(),
                    pot.from(),
                    pot.until())));
        }
        return object(
                "standing", text(sent.standing()),
                "personalBudget", text(sent.personalBudget()),
                "authoritysShare", text(sent.authoritysShare()),
                "personsContribution", text(sent.personsContribution()),
                "careActContent", content(sent.careActContent()),
                "pots", array(pots));
    }

    static @Nullable String budget(@Nullable Budget budget) {
        return budget == null
                ? null
                : object(
                        "standing", text(budget.standing()),
                        "personalBudget", text(budget.personalBudget()),
                        "authoritysShare", text(budget.authoritysShare()),
                        "personsContribution", text(budget.personsContribution()),
                        "careActContent", content(budget.careActContent()),
                        "pots", array(budget.pots().stream().map(WireMoney::pot).toList()));
    }

    private static @Nullable String content(Budget.@Nullable CareActContent content) {
        return content == null
                ? null
                : object(
                        "needs", text(content.needs()),
                        "eligibility", text(content.eligibility()),
                        "needsToBeMet", text(content.needsToBeMet()),
                        "outcomes", text(content.outcomes()),
                        "adviceAndInformation", text(content.adviceAndInformation()));
    }

    private static String pot(Pot pot) {
        return object(
                "potId", text(pot.potId()),
                "payer", text(pot.payer()),
                "purpose", text(pot.purpose()),
                "exclusions", texts(pot.exclusions()),
                "amount", text(pot.amount()),
                "cadence", text(pot.cadence()),
                "from", text(pot.from()),
                "until", text(pot.until()));
    }

    /** As it was sent, with the id that was given. */
    static String allocation(Allocation written, NewChange.NewAllocation sent) {
        return allocation(new Allocation(
                written.allocationId(),
                sent.potId(),
                sent.purpose(),
                sent.supportId(),
                sent.what(),
                sent.deployment(),
                sent.amount(),
                sent.cadence(),
                sent.from(),
                sent.until(),
                sent.options(),
                sent.chosen(),
                sent.chosenBy(),
                sent.directPayment()));
    }

    static String allocation(Allocation allocation) {
        return object(
                "allocationId", text(allocation.allocationId()),
                "potId", text(allocation.potId()),
                "purpose", text(allocation.purpose()),
                "supportId", text(allocation.supportId()),
                "what", text(allocation.what()),
                "deployment", text(allocation.deployment()),
                "amount", text(allocation.amount()),
                "cadence", text(allocation.cadence()),
                "from", text(allocation.from()),
                "until", text(allocation.until()),
                "options",
                        array(allocation.options().stream()
                                .map(option -> object("what", text(option.what()), "cost", text(option.cost())))
                                .toList()),
                "chosen",
                        allocation.chosen() == null ? null : allocation.chosen().toString(),
                "chosenBy", text(allocation.chosenBy()),
                "directPayment", terms(allocation.directPayment()));
    }

    private static @Nullable String terms(@Nullable DirectPayment terms) {
        return terms == null
                ? null
                : object(
                        "needsMet", text(terms.needsMet()),
                        "conditions", text(terms.conditions()),
                        "exclusions", texts(terms.exclusions()),
                        "paidTo", text(terms.paidTo()),
                        "recipientId", text(terms.recipientId()),
                        "employs", Boolean.toString(terms.employs()),
                        "employersContingency", text(terms.employersContingency()));
    }

    private static String texts(List<Words> words) {
        List<String> texts = new ArrayList<>();
        words.forEach(one -> texts.add(String.valueOf(text(one))));
        return array(texts);
    }
}
