package org.alongside.plan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatchingTest {

    private static final MatchWish WISH = new MatchWish(LocalDate.of(2026, 11, 2), "50.00", Set.of("COURSE"));
    private static final Window MONDAY_MORNING = window(DayOfWeek.MONDAY, "09:30", "12:00");
    private static final MatchProfile.Travel TRAVEL =
            new MatchProfile.Travel(Words.of("my mother's flat"), 54.97, -1.61, Set.of(TravelMode.BUS), 45);
    private static final MatchProfile PROFILE = new MatchProfile(
            List.of(
                    new MatchProfile.Interest(Words.of("I love Cooking for other people!"), true),
                    new MatchProfile.Interest(Words.of("Gardens, and gardens again"), false)),
            List.of(MONDAY_MORNING),
            List.of(),
            TRAVEL);
    private static final MatchProfile NOTHING_SAID = new MatchProfile(List.of(), List.of(), List.of(), null);

    @Test
    void theQuestionIsMadeOfFacts() {
        assertThat(Matching.constraints(PROFILE, WISH))
                .isEqualTo(new ConstraintDocument(
                        List.of(
                                new ConstraintDocument.Topic("i0", List.of("cooking")),
                                new ConstraintDocument.Topic("i1", List.of("gardens"))),
                        new ConstraintDocument.Place(54.97, -1.61, 45 * 500),
                        List.of(MONDAY_MORNING),
                        WISH.startsAfter(),
                        "50.00",
                        Set.of("COURSE"),
                        20));
    }

    @Test
    void whatNobodySaidIsNotAsked() {
        ConstraintDocument question = Matching.constraints(NOTHING_SAID, WISH);
        assertThat(question.place()).isNull();
        assertThat(question.freeWindows()).isEmpty();
        assertThat(question.interests()).isEmpty();
        assertThat(Matching.notUsed(NOTHING_SAID)).hasSize(3).allMatch(sentence -> sentence.endsWith("."));
        assertThat(Matching.notUsed(PROFILE)).isEmpty();
    }

    @Test
    void anInterestThatSaysNothingIsLeftOutAndTheOthersKeepTheirNames() {
        MatchProfile profile = new MatchProfile(
                List.of(
                        new MatchProfile.Interest(Words.of("I really like things"), true),
                        new MatchProfile.Interest(Words.of("Trains"), true)),
                List.of(),
                List.of(),
                null);
        assertThat(Matching.constraints(profile, WISH).interests())
                .containsExactly(new ConstraintDocument.Topic("i1", List.of("trains")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'd love to work with DOGS and with cats | dogs cats",
                "Cooking, cooking, cooking | cooking",
                "IT | ''",
                "3D printing (beginners) | printing beginners",
                "Rwy'n hoffi'r môr | rwy hoffi môr",
                "हिन्दी सिखाना | हिन्दी सिखाना",
                "I am not sure | sure",
                "'' | ''"
            })
    void theTermsAreTheWordsThatSayWhatItIsAbout(String words, String terms) {
        assertThat(Matching.terms(words))
                .containsExactlyElementsOf(terms.isEmpty() ? List.of() : List.of(terms.split(" ")));
    }

    @Test
    void aVeryLongInterestGivesFortyDifferentTerms() {
        String words = "cooking ".repeat(100) + String.join(" ", someWords(60));
        assertThat(Matching.terms(words)).hasSize(40).doesNotHaveDuplicates().startsWith("cooking", "wordaa");
    }

    @Provide
    Arbitrary<MatchProfile> profiles() {
        Arbitrary<String> word = Arbitraries.of(
                "Kitchen", "gardens", "TRAINS", "dogs", "the", "sewing", "Maths", "people", "boats", "and", "radio");
        Arbitrary<String> sentence = word.list()
                .ofMinSize(2)
                .ofMaxSize(8)
                .map(words -> "I said: " + String.join(" ", words) + ", and 2 more.");
        Arbitrary<List<MatchProfile.Interest>> interests = Combinators.combine(sentence, Arbitraries.of(true, false))
                .as((words, own) -> new MatchProfile.Interest(Words.of(words), own))
                .list()
                .ofMaxSize(6);
        Arbitrary<Set<TravelMode>> modes = Arbitraries.of(TravelMode.class).set();
        Arbitrary<MatchProfile.Travel> travel = Combinators.combine(
                        modes, Arbitraries.integers().between(0, 5_000))
                .as((some, minutes) ->
                        new MatchProfile.Travel(Words.of("Zeynep's place"), 54.97, -1.61, some, minutes));
        return Combinators.combine(interests, travel.injectNull(0.2))
                .as((some, way) -> new MatchProfile(some, List.of(MONDAY_MORNING), List.of(), way));
    }

    @Property(tries = 2_000)
    void thereIsNobodyInTheQuestion(@ForAll("profiles") MatchProfile profile) {
        ConstraintDocument question = Matching.constraints(profile, WISH);
        List<String> texts = new ArrayList<>();
        collectTexts(question, texts);
        assertThat(texts).noneMatch(text -> text.contains("Zeynep"));
        for (MatchProfile.Interest interest : profile.interests()) {
            assertThat(texts).noneMatch(text -> text.contains(interest.words().text()));
        }
        for (ConstraintDocument.Topic topic : question.interests()) {
            assertThat(topic.terms()).isNotEmpty().allMatch(term -> term.matches("\\p{Ll}{3,}"));
            String said = profile.interests()
                    .get(Integer.parseInt(topic.ref().substring(1)))
                    .words()
                    .text()
                    .toLowerCase(Locale.UK);
            assertThat(topic.terms()).allMatch(said::contains);
        }
    }

    @Property(tries = 2_000)
    void whatIsQuotedIsQuotedExactly(@ForAll("profiles") MatchProfile profile) {
        Map<String, List<String>> found = Matching.constraints(profile, WISH).interests().stream()
                .collect(Collectors.toMap(ConstraintDocument.Topic::ref, ConstraintDocument.Topic::terms));
        List<Words> quoted = Matching.explain(profile, candidate(found)).why().stream()
                .map(Explanation.Reason::theirWords)
                .filter(words -> words != null)
                .toList();
        assertThat(quoted)
                .containsExactlyElementsOf(profile.interests().stream()
                        .map(MatchProfile.Interest::words)
                        .filter(words -> !Matching.terms(words.text()).isEmpty())
                        .toList());
    }

    @Test
    void theirOwnWordsAreToldApartFromWhatSomebodyNoted() {
        Explanation explanation = Matching.explain(
                PROFILE, candidate(Map.of("i0", List.of("cooking", "people", "other"), "i1", List.of("gardens"))));
        assertThat(explanation.why().subList(0, 2))
                .containsExactly(
                        new Explanation.Reason(
                                Words.of("You said this, and it is about cooking, people and other."),
                                Words.of("I love Cooking for other people!")),
                        new Explanation.Reason(
                                Words.of("This was noted with you, and it is about gardens."),
                                Words.of("Gardens, and gardens again")));
    }

    @Test
    void somethingAlwaysSpeaksForIt() {
        assertThat(Matching.explain(NOTHING_SAID, candidate(Map.of())).why())
                .containsExactly(new Explanation.Reason(Words.of("Nothing that you have said rules it out."), null));
    }

    @ParameterizedTest
    @CsvSource({
        "400,It is less than a kilometre from",
        "999,It is less than a kilometre from",
        "1000,It is about 1.0 km from",
        "12349,It is about 12.3 km from"
    })
    void theWayIsToldInWords(int metres, String beginning) {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.UK, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
                Locale.setDefault(locale);
                assertThat(sentences(Matching.explain(PROFILE, at(metres))))
                        .contains(
                                beginning
                                        + " my mother's flat, within your longest journey of 45 minutes if the connection is good.");
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Matching.explain(PROFILE, at(metres)).toArrange())
                .contains("The journey: look up the connection for the hours that it runs.");
        assertThat(sentences(Matching.explain(NOTHING_SAID, at(metres))))
                .noneMatch(sentence -> sentence.contains("km"));
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY,09:00,12:00,DAYTIME DAY_RELEASE",
        "FRIDAY,16:30,20:00,DAYTIME DAY_RELEASE EVENING TWILIGHT",
        "TUESDAY,18:00,21:00,EVENING TWILIGHT",
        "WEDNESDAY,15:00,17:00,DAYTIME DAY_RELEASE",
        "SATURDAY,09:00,17:00,WEEKEND",
        "SUNDAY,19:00,21:00,EVENING TWILIGHT WEEKEND"
    })
    void hoursSpeakForItOnlyIfThePersonIsFreeThen(DayOfWeek day, String from, String to, String fitting) {
        MatchProfile profile = new MatchProfile(List.of(), List.of(window(day, from, to)), List.of(), null);
        Set<String> fits = Set.of(fitting.split(" "));
        for (Candidate.Attendance attendance : EnumSet.complementOf(EnumSet.of(Candidate.Attendance.CUSTOMISED))) {
            Explanation explanation = Matching.explain(profile, attended(attendance));
            assertThat(sentences(explanation).anyMatch(sentence -> sentence.contains("you have free hours")))
                    .as("%s speaks for it", attendance)
                    .isEqualTo(fits.contains(attendance.name()));
            assertThat(explanation.toArrange().stream().anyMatch(line -> line.contains("not said that you are free")))
                    .as("%s is to be arranged", attendance)
                    .isEqualTo(!fits.contains(attendance.name()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidAboutHoursIfNobodyAsked(Candidate.Attendance attendance) {
        Explanation explanation = Matching.explain(NOTHING_SAID, attended(attendance));
        assertThat(explanation.why()).hasSize(1);
        assertThat(explanation.toArrange()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DAY_RELEASE,It takes whole days", "CUSTOMISED,Its hours can be agreed with you"})
    void hoursThatCanBePlannedForSpeakForIt(Candidate.Attendance attendance, String beginning) {
        assertThat(sentences(Matching.explain(PROFILE, attended(attendance))))
                .anyMatch(line -> line.startsWith(beginning));
    }

    @ParameterizedTest
    @EnumSource
    void whereTheFilterKnewEverySessionNobodyIsSaidNotToBeFreeThen(Candidate.Attendance attendance) {
        Candidate known = candidate(null, null, attendance, Map.of(), Set.of());
        assertThat(Matching.explain(PROFILE, known).toArrange()).isEmpty();
    }

    @Test
    void whatThePersonAlreadyDoesHasToBeLookedAt() {
        MatchProfile busy = new MatchProfile(
                List.of(), List.of(MONDAY_MORNING), List.of(window(DayOfWeek.MONDAY, "08:30", "09:00")), null);
        assertThat(Matching.explain(busy, attended(Candidate.Attendance.DAYTIME))
                        .toArrange())
                .containsExactly("Check the hours against what you already do, such as the school run or caring.");
        assertThat(Matching.explain(busy, candidate(Map.of())).toArrange()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.00,true", "0,true", "0.01,false", "49.99,false"})
    void aFeeIsSomethingToArrangeAndNoFeeSpeaksForIt(String cost, boolean free) {
        Explanation explanation = Matching.explain(NOTHING_SAID, costing(cost));
        assertThat(sentences(explanation).anyMatch("It is free of charge."::equals))
                .isEqualTo(free);
        assertThat(explanation.toArrange())
                .containsExactlyElementsOf(free ? List.of() : List.of("£" + cost + " for the fee: agree who pays."));
    }

    @Test
    void whatIsNotKnownIsSaidOnceEachAndInOneOrder() {
        List<String> lines = Matching.explain(NOTHING_SAID, unknown(Candidate.Unknown.values()))
                .notKnown();
        assertThat(lines).hasSameSizeAs(Candidate.Unknown.values()).doesNotHaveDuplicates();
        assertThat(lines).allMatch(line -> line.contains("ask the provider"));
        assertThat(Matching.explain(NOTHING_SAID, unknown(Candidate.Unknown.START, Candidate.Unknown.PLACE))
                        .notKnown())
                .containsExactly("Where it is: ask the provider.", "When it begins: ask the provider.");
        assertThat(Matching.explain(NOTHING_SAID, candidate(Map.of())).notKnown())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WALK,30,2700",
        "CYCLE,30,9000",
        "BUS,30,15000",
        "CAR,30,30000",
        "TRAIN,30,39000",
        "BUS,100000,720000",
        "WALK,0,0"
    })
    void theReachIsTheFastestWayForTheLongestJourney(TravelMode mode, int minutes, int metres) {
        assertThat(new MatchProfile.Travel(Words.of("home"), 54.97, -1.61, Set.of(mode), minutes).reachMetres())
                .isEqualTo(metres);
    }

    @Test
    void ofSeveralWaysTheFastestCountsAndOfNoneTheBus() {
        assertThat(new MatchProfile.Travel(
                                Words.of("home"),
                                54.97,
                                -1.61,
                                Set.of(TravelMode.WALK, TravelMode.TRAIN, TravelMode.BUS),
                                10)
                        .reachMetres())
                .isEqualTo(13_000);
        assertThat(new MatchProfile.Travel(Words.of("home"), 54.97, -1.61, Set.of(), 10).reachMetres())
                .isEqualTo(5_000);
    }

    @Test
    void theOrderIsToldInPlainWords() {
        assertThat(Matching.HOW_ORDERED).contains("Nobody can pay for a place").endsWith(".");
    }

    private static List<String> someWords(int count) {
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i -> "word" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .toList();
    }

    private static void collectTexts(@Nullable Object value, List<String> texts) {
        switch (value) {
            case null -> {}
            case String text -> texts.add(text);
            case Collection<?> some -> some.forEach(one -> collectTexts(one, texts));
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents()).forEach(component -> {
                    try {
                        collectTexts(component.getAccessor().invoke(record), texts);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                });
            default -> texts.add(value.toString());
        }
    }

    private static Stream<String> sentences(Explanation explanation) {
        return explanation.why().stream().map(reason -> reason.sentence().text());
    }

    private static Window window(DayOfWeek day, String from, String to) {
        return new Window(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Candidate candidate(Map<String, List<String>> found) {
        return candidate(null, null, null, found, Set.of());
    }

    private static Candidate at(int metres) {
        return candidate(metres, null, null, Map.of(), Set.of());
    }

    private static Candidate costing(String cost) {
        return candidate(null, cost, null, Map.of(), Set.of());
    }

    private static Candidate attended(Candidate.Attendance attendance) {
        return candidate(null, null, attendance, Map.of(), Set.of(Candidate.Unknown.SESSION_TIMES));
    }

    private static Candidate unknown(Candidate.Unknown... facts) {
        return candidate(null, null, null, Map.of(), Set.of(facts));
    }

    private static Candidate candidate(
            @Nullable Integer metres,
            @Nullable String cost,
            Candidate.@Nullable Attendance attendance,
            Map<String, List<String>> found,
            Set<Candidate.Unknown> unknowns) {
        return new Candidate(
                SampleChanges.COOKERY_COURSE,
                null,
                "Cooking for twelve",
                null,
                "COURSE",
                10,
                metres,
                cost,
                null,
                attendance,
                found,
                unknowns);
    }
}
