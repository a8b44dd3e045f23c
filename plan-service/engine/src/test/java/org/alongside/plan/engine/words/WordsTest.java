package org.alongside.plan.engine.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.plan.engine.testing.SampleChanges;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    /** Components that are plain text because nothing that a person said can be in them: ids, codes, names of things on offer. */
    private static final Set<String> NOT_PERSONAL = Set.of(
            "Actor.account",
            "AddMeasure.goalRef",
            "AskQuestion.pointer",
            "Act.account",
            "Candidate.cost",
            "Candidate.kind",
            "Candidate.matchedTerms",
            "Candidate.provider",
            "Candidate.start",
            "Candidate.title",
            "By.account",
            "ChooseOpportunity.goalRef",
            "ConstraintDocument.kinds",
            "ConstraintDocument.maxCost",
            "ContentHash.value",
            "Context.nonces",
            "DirectPayment.recipientId",
            "Explanation.notKnown",
            "Explanation.toArrange",
            "HandOver.gone",
            "Line.sentence",
            "Listing.title",
            "MatchWish.kinds",
            "MatchWish.maxCost",
            "NewAction.goalRef",
            "NewGoal.partOf",
            "NewGoal.ref",
            "InvitePerspective.account",
            "NewPathway.goalRef",
            "Origin.account",
            "Owner.id",
            "Perspective.account",
            "Plan.personSeat",
            "Plan.workerSeat",
            "Plan.workersBefore",
            "PlanOpened.openedBy",
            "PlanOpened.workerSeat",
            "Question.pointer",
            "Refused.sentence",
            "Rendition.language",
            "ReviewConclusion.nonce",
            "ReviewConclusion.scheme",
            "Revision.nonce",
            "Revision.scheme",
            "Row.section",
            "Row.source",
            "Row.why",
            "Row.fields",
            "Topic.ref",
            "Topic.terms",
            "Version.scheme",
            "WorkerSeatHandedOver.from",
            "WorkerSeatHandedOver.to",
            "WorkerSeatTaken.account",
            "Witness.account",
            "Words.text");

    static Stream<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.alongside.plan.engine")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect);
    }

    @TestFactory
    Stream<DynamicTest> whatSomebodySaidIsNeverAPlainString() {
        return records()
                .map(type -> DynamicTest.dynamicTest(
                        type.getSimpleName(),
                        () -> assertThat(plainTexts(type))
                                .as(
                                        "components of plain text: wrap what is personal in Words, name what is not in this test")
                                .allMatch(NOT_PERSONAL::contains)));
    }

    @Test
    void everyExceptionToThatIsStillThere() {
        assertThat(records().flatMap(type -> plainTexts(type).stream())).containsAll(NOT_PERSONAL);
    }

    private static List<String> plainTexts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> holdsText(component.getGenericType()))
                .map(RecordComponent::getName)
                .map(name -> type.getSimpleName() + "." + name)
                .toList();
    }

    private static boolean holdsText(Type type) {
        return type == String.class
                || type instanceof ParameterizedType generic
                        && Arrays.stream(generic.getActualTypeArguments()).anyMatch(WordsTest::holdsText);
    }

    @Test
    void whatHoldsWordsDoesNotPrintThem() {
        assertThat(SampleChanges.aGoal("Nobody else's business").toString())
                .contains("(words)")
                .doesNotContain("Nobody else's business");
        assertThat("said: " + Words.of("Nobody else's business")).isEqualTo("said: (words)");
    }

    @Test
    void oneTextHasOneForm() {
        assertThat(Words.of("Cafe\u0301")).isEqualTo(Words.of("Caf\u00e9"));
        assertThat(Words.of("Cafe\u0301").text()).isEqualTo("Caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud800b", "\udc00", "\udfff"})
    void whatNoReaderCouldBeShownIsNotKept(String text) {
        assertThatThrownBy(() -> Words.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPairOfSurrogatesIsOneCharacterAndKept() {
        assertThat(Words.of("\ud83d\ude00").text()).isEqualTo("\ud83d\ude00");
    }
}
