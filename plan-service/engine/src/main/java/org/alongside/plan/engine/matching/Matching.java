package org.alongside.plan.engine.matching;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * From what a person has said about themselves to what the catalogue is asked, and from what it found to reasons in the person's
 * own words. What filters are facts only; what orders is published; protected characteristics take no part.
 */
public final class Matching {

    public static final int MOST_MATCHES = 20;

    /** The order, for whoever is shown it. */
    public static final String HOW_ORDERED =
            "Only what fits your place, hours, dates and cost is here, or what could fit and where a fact is missing. What is about your"
                    + " interests comes first, then what is nearer. Nobody can pay for a place in this list.";

    /** Marks belong to the letters before them: without them many scripts fall apart. */
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** The parts of the week, as in docs/decisions/0004; the catalogue's filter has the same. */
    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);

    private static final LocalTime DAY_ENDS = LocalTime.of(18, 0);
    private static final LocalTime EVENING_BEGINS = LocalTime.of(17, 0);
    private static final int SHORTEST_TERM = 3;
    private static final int MOST_TERMS = 40;
    private static final Set<String> EMPTY_WORDS = Set.of(
            ("about again all also always and any anything are around because been being but can could did does doing don enjoy"
                            + " ever every feel feeling for from get getting give going good had has have having help her him his how"
                            + " into just kind know learn learning like liked likes lot lots love loved loves make makes making maybe"
                            + " more most much myself need never new not now off one other our out own people really she should some"
                            + " something sometimes sort still such than that the their them then there these they thing things think"
                            + " this those time too try used very want wanted was way well were what when where which who will with"
                            + " without work working would you your")
                    .split(" "));

    private Matching() {}

    /** The anonymous question to the catalogue. */
    public static ConstraintDocument constraints(MatchProfile profile, MatchWish wish) {
        List<MatchProfile.Interest> interests = profile.interests();
        MatchProfile.Travel travel = profile.travel();
        return new ConstraintDocument(
                IntStream.range(0, interests.size())
                        .mapToObj(i -> new ConstraintDocument.Topic(
                                ref(i), terms(interests.get(i).words().text())))
                        .filter(topic -> !topic.terms().isEmpty())
                        .toList(),
                travel == null
                        ? null
                        : new ConstraintDocument.Place(travel.latitude(), travel.longitude(), travel.reachMetres()),
                profile.freeWindows(),
                wish.startsAfter(),
                wish.maxCost(),
                wish.kinds(),
                MOST_MATCHES);
    }

    /** The words of a sentence that say what it is about, lower case, in order, without repetition. */
    static List<String> terms(String words) {
        return Arrays.stream(NOT_A_LETTER.split(words.toLowerCase(Locale.UK)))
                .filter(word -> word.length() >= SHORTEST_TERM && !EMPTY_WORDS.contains(word))
                .distinct()
                .limit(MOST_TERMS)
                .toList();
    }

    /** What the person could still say so that matching can use it. */
    public static List<String> notUsed(MatchProfile profile) {
        List<String> missing = new ArrayList<>();
        if (profile.interests().isEmpty()) {
            missing.add("Your interests: nothing is written there yet, so nothing could be put first for you.");
        }
        if (profile.freeWindows().isEmpty()) {
            missing.add("Your free hours: nothing is written there yet, so hours were not looked at.");
        }
        if (profile.travel() == null) {
            missing.add("Your place and longest journey: nothing is written there yet, so distance was not looked at.");
        }
        return missing;
    }

    /** Why this one, what to arrange for it, and what is not known. */
    public static Explanation explain(MatchProfile profile, Candidate candidate) {
        return new Explanation(why(profile, candidate), toArrange(profile, candidate), notKnown(candidate));
    }

    private static List<Explanation.Reason> why(MatchProfile profile, Candidate candidate) {
        List<Explanation.Reason> why = new ArrayList<>();
        for (int i = 0; i < profile.interests().size(); i++) {
            List<String> found = candidate.matchedTerms().getOrDefault(ref(i), List.of());
            if (!found.isEmpty()) {
                MatchProfile.Interest interest = profile.interests().get(i);
                why.add(reason(
                        (interest.theirOwn()
                                        ? "You said this, and it is about "
                                        : "This was noted with you, and it is about ")
                                + inWords(found) + ".",
                        interest.words()));
            }
        }
        MatchProfile.Travel travel = profile.travel();
        if (travel != null && candidate.distanceMetres() != null) {
            why.add(reason(
                    "It is " + distance(candidate.distanceMetres()) + " from "
                            + travel.label().text()
                            + ", within your longest journey of " + travel.longestJourneyMinutes()
                            + " minutes if the connection is good.",
                    null));
        }
        Candidate.Attendance attendance = candidate.attendance();
        if (!profile.freeWindows().isEmpty() && attendance != null && isFreeThen(profile, attendance)) {
            why.add(reason(
                    switch (attendance) {
                        case DAYTIME -> "It is in the daytime, and you have free hours in the daytime.";
                        case EVENING, TWILIGHT -> "It is in the evening, and you have free hours in the evening.";
                        case WEEKEND -> "It is at the weekend, and you have free hours at the weekend.";
                        case DAY_RELEASE -> "It takes whole days, and you have free hours on weekdays.";
                        case CUSTOMISED -> "Its hours can be agreed with you.";
                    },
                    null));
        }
        if (candidate.cost() != null && new BigDecimal(candidate.cost()).signum() == 0) {
            why.add(reason("It is free of charge.", null));
        }
        if (why.isEmpty()) {
            why.add(reason("Nothing that you have said rules it out.", null));
        }
        return why;
    }

    private static Explanation.Reason reason(String sentence, @Nullable Words theirWords) {
        return new Explanation.Reason(Words.of(sentence), theirWords);
    }

    private static List<String> toArrange(MatchProfile profile, Candidate candidate) {
        List<String> toArrange = new ArrayList<>();
        if (candidate.cost() != null && new BigDecimal(candidate.cost()).signum() > 0) {
            toArrange.add("£" + candidate.cost() + " for the fee: agree who pays.");
        }
        if (candidate.distanceMetres() != null && profile.travel() != null) {
            toArrange.add("The journey: look up the connection for the hours that it runs.");
        }
        Candidate.Attendance attendance = candidate.attendance();
        if (!profile.freeWindows().isEmpty()
                && !candidate.sessionsAreKnown()
                && attendance != null
                && !isFreeThen(profile, attendance)) {
            toArrange.add("The hours: you have not said that you are free then.");
        }
        if (!profile.commitments().isEmpty() && attendance != null) {
            toArrange.add("Check the hours against what you already do, such as the school run or caring.");
        }
        return toArrange;
    }

    /** Whether some free hours lie in that part of the week; nobody knows yet whether they are enough. */
    private static boolean isFreeThen(MatchProfile profile, Candidate.Attendance attendance) {
        return profile.freeWindows().stream().anyMatch(window -> switch (attendance) {
            case DAYTIME, DAY_RELEASE ->
                !isAtTheWeekend(window)
                        && window.from().isBefore(DAY_ENDS)
                        && window.to().isAfter(DAY_BEGINS);
            case TWILIGHT, EVENING -> window.to().isAfter(EVENING_BEGINS);
            case WEEKEND -> isAtTheWeekend(window);
            case CUSTOMISED -> true;
        });
    }

    private static boolean isAtTheWeekend(Window window) {
        return window.day() == DayOfWeek.SATURDAY || window.day() == DayOfWeek.SUNDAY;
    }

    private static List<String> notKnown(Candidate candidate) {
        return Arrays.stream(Candidate.Unknown.values())
                .filter(candidate.unknowns()::contains)
                .map(unknown -> switch (unknown) {
                    case SESSION_TIMES -> "The exact days and hours: ask the provider before you decide.";
                    case PLACE -> "Where it is: ask the provider.";
                    case COST -> "What it costs: ask the provider.";
                    case START -> "When it begins: ask the provider.";
                })
                .toList();
    }

    private static String ref(int interest) {
        return "i" + interest;
    }

    private static String inWords(List<String> terms) {
        return terms.size() == 1
                ? terms.getFirst()
                : String.join(", ", terms.subList(0, terms.size() - 1)) + " and " + terms.getLast();
    }

    private static String distance(int metres) {
        return metres < 1_000 ? "less than a kilometre" : String.format(Locale.UK, "about %.1f km", metres / 1_000.0);
    }
}
