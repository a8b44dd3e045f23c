package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.proposal.ChangeChecks.LONGEST_NAME;
import static org.alongside.plan.app.proposal.ChangeChecks.LONGEST_TITLE;
import static org.alongside.plan.app.proposal.ChangeChecks.LONGEST_WORDS;
import static org.alongside.plan.app.proposal.ChangeChecks.text;

import java.util.List;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The form of budgets and allocations. */
final class MoneyChecks {

    private static final int MOST = 20;

    private MoneyChecks() {}

    static void budget(FieldChecks checks, String at, NewChange.@Nullable NewBudget budget) {
        if (budget == null) {
            checks.present(at, null);
            return;
        }
        checks.present(at + "/standing", budget.standing())
                .present(at + "/personalBudget", budget.personalBudget())
                .present(at + "/authoritysShare", budget.authoritysShare())
                .present(at + "/personsContribution", budget.personsContribution())
                .that(budget.pots().size() <= MOST, at + "/pots", "At most " + MOST + " pots.");
        Budget.CareActContent content = budget.careActContent();
        if (content != null) {
            String here = at + "/careActContent";
            checks.text(here + "/needs", text(content.needs()), LONGEST_WORDS)
                    .text(here + "/eligibility", text(content.eligibility()), LONGEST_WORDS)
                    .text(here + "/needsToBeMet", text(content.needsToBeMet()), LONGEST_WORDS)
                    .text(here + "/outcomes", text(content.outcomes()), LONGEST_WORDS)
                    .text(here + "/adviceAndInformation", text(content.adviceAndInformation()), LONGEST_WORDS);
        }
        for (int i = 0; i < budget.pots().size(); i++) {
            pot(checks, at + "/pots/" + i, budget.pots().get(i));
        }
    }

    private static void pot(FieldChecks checks, String at, NewChange.NewPot pot) {
        checks.text(at + "/payer", text(pot.payer()), LONGEST_TITLE)
                .present(at + "/purpose", pot.purpose())
                .present(at + "/amount", pot.amount())
                .present(at + "/cadence", pot.cadence())
                .present(at + "/from", pot.from());
        exclusions(checks, at + "/exclusions", pot.exclusions());
    }

    private static void exclusions(FieldChecks checks, String at, List<Words> exclusions) {
        checks.that(exclusions.size() <= MOST, at, "At most " + MOST + ".");
        for (int i = 0; i < exclusions.size(); i++) {
            checks.text(at + "/" + i, text(exclusions.get(i)), LONGEST_TITLE);
        }
    }

    static void allocation(FieldChecks checks, String at, NewChange.@Nullable NewAllocation allocation) {
        if (allocation == null) {
            checks.present(at, null);
            return;
        }
        checks.present(at + "/potId", allocation.potId())
                .present(at + "/purpose", allocation.purpose())
                .text(at + "/what", text(allocation.what()), LONGEST_TITLE)
                .present(at + "/deployment", allocation.deployment())
                .present(at + "/amount", allocation.amount())
                .present(at + "/cadence", allocation.cadence())
                .present(at + "/from", allocation.from())
                .that(allocation.options().size() <= MOST, at + "/options", "At most " + MOST + ".");
        for (int i = 0; i < allocation.options().size(); i++) {
            checks.text(
                            at + "/options/" + i + "/what",
                            text(allocation.options().get(i).what()),
                            LONGEST_TITLE)
                    .present(
                            at + "/options/" + i + "/cost",
                            allocation.options().get(i).cost());
        }
        DirectPayment terms = allocation.directPayment();
        if (terms != null) {
            String here = at + "/directPayment";
            checks.text(here + "/needsMet", text(terms.needsMet()), LONGEST_WORDS)
                    .text(here + "/conditions", text(terms.conditions()), LONGEST_WORDS)
                    .present(here + "/paidTo", terms.paidTo())
                    .optionalText(here + "/recipientId", terms.recipientId(), LONGEST_NAME);
            exclusions(checks, here + "/exclusions", terms.exclusions());
        }
    }
}
