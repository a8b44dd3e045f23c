package org.alongside.plan.engine.budget;

import java.util.List;
import java.util.Optional;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The personal budget (Care Act 2014, section 26) and the pots that the plan draws on. Amounts are weekly.
 *
 * @param personalBudget what it costs to meet the needs that the authority has to meet
 * @param authoritysShare what of it the authority pays
 * @param personsContribution what of it the person pays, after the financial assessment
 * @param careActContent needed once the budget is agreed
 */
public record Budget(
        Standing standing,
        Money personalBudget,
        Money authoritysShare,
        Money personsContribution,
        @Nullable CareActContent careActContent,
        List<Pot> pots) {

    public Budget {
        pots = List.copyOf(pots);
    }

    /** How firm the figures are. */
    public enum Standing {
        /** To plan with; it can still become more or less. */
        INDICATIVE,
        AGREED
    }

    /**
     * What a care and support plan has to say besides its budget (Care Act 2014, section 25(1)(a) to (d) and (f)).
     *
     * @param needs the needs that the assessment found
     * @param eligibility whether and how far they meet the eligibility criteria
     * @param needsToBeMet which of them the authority is going to meet, and how
     * @param outcomes what matters to the person, and how the plan bears on it
     * @param adviceAndInformation what can be done to meet, reduce, prevent or delay needs
     */
    public record CareActContent(
            Words needs, Words eligibility, Words needsToBeMet, Words outcomes, Words adviceAndInformation) {}

    /** Section 26(1) and (2): the budget is what the authority and the person pay together. */
    public boolean addsUp() {
        return personalBudget.equals(authoritysShare.plus(personsContribution));
    }

    public Optional<Pot> pot(PotId id) {
        return pots.stream().filter(pot -> pot.potId().equals(id)).findFirst();
    }
}
