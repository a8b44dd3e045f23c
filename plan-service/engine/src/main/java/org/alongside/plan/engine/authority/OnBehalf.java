package org.alongside.plan.engine.authority;

import java.time.LocalDate;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A decision that somebody else took for the person, and by what right. It is never the person's agreement (promise 4).
 *
 * @param decisionMaker who took it
 * @param reference the registration number of the power of attorney, or the order that appointed the deputy; null for best interests
 * @param checkedOn the day on which the register or the order was looked at; null for best interests
 * @param until the last day of the authority; null if it has none
 * @param capacityRecord the record that it rests on; null for an attorney for property, who may act for somebody who has capacity
 * @param wishes what the person wants, as far as it can be known (Mental Capacity Act 2005 s.4(6))
 * @param objection what the person says against it; null if nothing
 * @param askedForSooner how the person asked not to wait for the end of the reading time; null if they did not
 */
public record OnBehalf(
        Authority authority,
        Words decisionMaker,
        @Nullable Words reference,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate until,
        @Nullable ItemId capacityRecord,
        Words wishes,
        @Nullable Words objection,
        @Nullable Words askedForSooner) {

    /** The rights to decide for somebody (Mental Capacity Act 2005). */
    public enum Authority {
        /** A registered lasting power of attorney for health and welfare (ss.9, 11): only without capacity. */
        ATTORNEY_WELFARE,
        /** A registered lasting power of attorney for property and financial affairs (s.9): only about money. */
        ATTORNEY_PROPERTY,
        /** Appointed by the Court of Protection (s.16), without power while the person has capacity (s.20(1)). */
        DEPUTY,
        /** Whoever has to decide in the person's best interests (ss.4, 5): only without capacity. */
        BEST_INTERESTS;

        /** Whether there is a document that has to be looked at. */
        public boolean isWritten() {
            return this != BEST_INTERESTS;
        }

        public boolean needsCapacityRecord() {
            return this != ATTORNEY_PROPERTY;
        }
    }

    /** The same, resting on that record. */
    public OnBehalf restingOn(@Nullable ItemId record) {
        return new OnBehalf(
                authority, decisionMaker, reference, checkedOn, until, record, wishes, objection, askedForSooner);
    }
}
