package org.alongside.plan.engine.budget;

import java.util.List;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a direct payment (Care Act 2014, sections 25(2) and 31 to 33; Care and Support (Direct Payments) Regulations 2014).
 *
 * @param needsMet the needs that it is to meet
 * @param conditions what the authority asks for, and no more than it may
 * @param exclusions what it cannot be spent on
 * @param recipientId which member of the circle is paid; null if the person is
 * @param employs whether somebody will be employed with it
 * @param employersContingency what of it is kept for the costs of an employer, such as sick pay and redundancy; only if somebody is employed
 */
public record DirectPayment(
        Words needsMet,
        Words conditions,
        List<Words> exclusions,
        Recipient paidTo,
        @Nullable String recipientId,
        boolean employs,
        @Nullable Money employersContingency) {

    public DirectPayment {
        exclusions = List.copyOf(exclusions);
    }

    /** To whom it is paid. */
    public enum Recipient {
        PERSON,
        /** Somebody whom a person with capacity has asked to hold it (section 31(5)). */
        NOMINEE,
        /** Somebody who holds it for a person who lacks the capacity to ask for it (section 32). */
        AUTHORISED_PERSON
    }

    /** Whether nothing is missing, and nothing there that does not belong. */
    public boolean isComplete(Money amount) {
        boolean named =
                paidTo == Recipient.PERSON ? recipientId == null : recipientId != null && !recipientId.isBlank();
        boolean covered = employs
                ? employersContingency != null && !employersContingency.isMoreThan(amount)
                : employersContingency == null;
        return named && covered;
    }
}
