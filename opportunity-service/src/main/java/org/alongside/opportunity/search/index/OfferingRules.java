package org.alongside.opportunity.search.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.alongside.opportunity.search.index.CatalogueQuery.OfOffering;
import org.jspecify.annotations.Nullable;

/** What is asked of an offering, made ready to be held against the columns of one segment. Not for several threads. */
final class OfferingRules {
    /** What an offering fails by, of the fields that have a facet. */
    static final int MODE = 1;

    static final int COST = 1 << 1;
    static final int START = 1 << 2;
    /** It fails by something else. */
    static final int OUT = -1;

    private static final int FOUR_BITS = 15;
    private static final int LOOKED_AT = 1;
    private static final int HELD = 1 << 1;
    private static final int MET = 1 << 2;

    private final boolean any;
    private final Places.@Nullable Measure near;
    private final double within;
    private final int modes;
    private final int studyModes;
    private final boolean byStart;
    private final int startsAfter;
    private final int startsBefore;
    private final @Nullable FreeWeek free;
    /** Of each set of sessions: whether free time holds all of them, and whether it meets one. */
    private final byte[] fits;

    private final boolean byCost;
    private final long greatestCost;
    private final boolean freeOrFunded;
    private final int onOffer;
    private final Columns columns;

    OfferingRules(OfOffering asked, Columns columns) {
        this.columns = columns;
        any = asked.equals(OfOffering.ANY);
        near = asked.near() == null ? null : columns.places.from(asked.near());
        within = asked.withinMetres() == null ? -1 : asked.withinMetres();
        modes = bits(asked.modes());
        studyModes = bits(asked.studyModes());
        byStart = asked.startsAfter() != null || asked.startsBefore() != null;
        startsAfter = asked.startsAfter() == null ? Integer.MIN_VALUE : Row.day(asked.startsAfter());
        startsBefore = asked.startsBefore() == null ? Integer.MAX_VALUE : Row.day(asked.startsBefore());
        free = asked.freeTimes() == null ? null : new FreeWeek(asked.freeTimes());
        fits = new byte[free == null ? 0 : columns.sessionSets.length];
        byCost = asked.greatestCost() != null;
        greatestCost = asked.greatestCost() == null ? 0 : pence(asked.greatestCost());
        freeOrFunded = asked.freeOrFunded();
        onOffer = asked.onOffer() == null ? Integer.MIN_VALUE : Row.day(asked.onOffer());
    }

    private static long pence(BigDecimal pounds) {
        BigDecimal pence = pounds.movePointRight(2).setScale(0, RoundingMode.FLOOR);
        return pence.min(BigDecimal.valueOf(Long.MAX_VALUE))
                .max(BigDecimal.valueOf(-1))
                .longValueExact();
    }

    private static int bits(Set<? extends Enum<?>> values) {
        int bits = 0;
        for (Enum<?> value : values) {
            bits |= 1 << (value.ordinal() + 1);
        }
        return bits;
    }

    /** Whether nothing is asked and nearness does not count, so that what is known of all offerings together is enough. */
    boolean areNone() {
        return any;
    }

    /** @return 0 where everything holds, {@link #OUT}, or the bits of what does not hold */
    int fails(int at) {
        int flags = columns.flags(at);
        if (columns.lastDay(at) < onOffer
                || (studyModes != 0 && (studyModes >> (flags >> Row.STUDY_SHIFT & FOUR_BITS) & 1) == 0)
                || (within >= 0 && (flags & Row.NO_JOURNEY) == 0 && !isWithin(at))
                || (free != null && !isFree(at, flags, free))) {
            return OUT;
        }
        int fails = 0;
        if (modes != 0 && (modes >> (flags >> Row.MODE_SHIFT & FOUR_BITS) & 1) == 0) {
            fails |= MODE;
        }
        long cost = columns.cost(at);
        if ((byCost && (cost < 0 || cost > greatestCost)) || (freeOrFunded && cost != 0 && (flags & Row.FUNDED) == 0)) {
            fails |= COST;
        }
        if (byStart
                && (flags & Row.ROLLING) == 0
                && (columns.startLatest(at) == Row.NO_DAY
                        || columns.startLatest(at) < startsAfter
                        || columns.startEarliest(at) > startsBefore)) {
            fails |= START;
        }
        return fails;
    }

    private boolean isWithin(int at) {
        int place = columns.place(at);
        return near != null && place != Places.UNKNOWN && near.isWithin(place, within);
    }

    private boolean isFree(int at, int flags, FreeWeek week) {
        int set = columns.sessions(at);
        if (set == Columns.NO_SESSIONS) {
            return (flags & Row.FLEXIBLE) != 0;
        }
        if (fits[set] == 0) {
            long[] sessions = columns.sessionSets[set];
            fits[set] = (byte) (LOOKED_AT | (week.holds(sessions) ? HELD : 0) | (week.meets(sessions) ? MET : 0));
        }
        return (fits[set] & ((flags & Row.FLEXIBLE) != 0 ? MET : HELD)) != 0;
    }

    /** 0 to 20, as {@link Score} has it; 0 where a place is not known. */
    int nearness(int at) {
        int place = columns.place(at);
        return near == null || place == Places.UNKNOWN ? 0 : near.nearness(place);
    }

    /** From the place looked for, or null where either is not known. */
    @Nullable
    Double metresOrNull(int at) {
        int place = columns.place(at);
        return near == null || place == Places.UNKNOWN ? null : (Double) near.metres(place);
    }
}
