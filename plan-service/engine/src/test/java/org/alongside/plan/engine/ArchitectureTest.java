package org.alongside.plan.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.alongside.plan.engine.planted.AsksASecureRandom;
import org.alongside.plan.engine.planted.AsksTheClock;
import org.alongside.plan.engine.planted.CallsALibrary;
import org.alongside.plan.engine.planted.KeepsAClock;
import org.alongside.plan.engine.planted.MakesItsOwnIds;
import org.alongside.plan.engine.planted.OpensAConnection;
import org.alongside.plan.engine.planted.PrintsWhatWasSaid;
import org.alongside.plan.engine.planted.ReadsAFile;
import org.alongside.plan.engine.planted.ReadsTheEnvironment;
import org.alongside.plan.engine.planted.ReadsTheNanoClock;
import org.alongside.plan.engine.planted.StartsAThread;
import org.alongside.plan.engine.planted.ThrowsDice;
import org.alongside.plan.engine.planted.WritesToTheNet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ENGINE = "org.alongside.plan.engine";

    /** The floor plan: every package of the engine, and no other. */
    private static final Set<String> PACKAGES = Set.of(
            ENGINE,
            ENGINE + ".doing",
            ENGINE + ".authority",
            ENGINE + ".budget",
            ENGINE + ".correction",
            ENGINE + ".evaluation",
            ENGINE + ".matching",
            ENGINE + ".parity",
            ENGINE + ".plan",
            ENGINE + ".proposal",
            ENGINE + ".reading",
            ENGINE + ".requirement",
            ENGINE + ".review",
            ENGINE + ".talk",
            ENGINE + ".voice",
            ENGINE + ".words");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ENGINE);

    private static final ArchRule KNOWS_JAVA_ONLY = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ENGINE + ".."))
            .as("the engine knows java, JSpecify and itself");

    private static final ArchRule HAS_NO_CLOCK = noClasses()
            .should()
            .accessTargetWhere(describe("tells the time", ArchitectureTest::tellsTheTime))
            .orShould()
            .dependOnClassesThat(describe("are clocks", type -> type.isAssignableTo(Clock.class)))
            .as("the engine is told the time");

    private static final ArchRule MAKES_NO_CHANCE = noClasses()
            .should()
            .accessTargetWhere(describe("makes chance", ArchitectureTest::makesChance))
            .orShould()
            .dependOnClassesThat(describe(
                    "make chance",
                    type -> type.isAssignableTo(RandomGenerator.class)
                            || type.getPackageName().equals("java.util.random")))
            .as("the engine is given its ids and nonces");

    private static final ArchRule DOES_NO_INPUT_OR_OUTPUT = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio.channels..",
                    "java.nio.file..",
                    "java.sql..",
                    "java.util.concurrent..",
                    "java.util.logging.."))
            .orShould()
            .dependOnClassesThat(describe(
                    "are the process", type -> type.isEquivalentTo(System.class) || type.isAssignableTo(Thread.class)))
            .as("the engine reads and writes nothing and starts nothing");

    private static final ArchRule MATCHING_DOES_NOT_KNOW_WHO = noClasses()
            .that(resideInAPackage(ENGINE + ".matching"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(ENGINE + ".plan", ENGINE + ".proposal"))
            .as("matching knows neither plans nor people");

    @TestFactory
    Stream<DynamicTest> theEngineKeepsEveryRule() {
        return Stream.of(
                        KNOWS_JAVA_ONLY,
                        HAS_NO_CLOCK,
                        MAKES_NO_CHANCE,
                        DOES_NO_INPUT_OR_OUTPUT,
                        MATCHING_DOES_NOT_KNOW_WHO)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhatIsPlanted() {
        return Stream.of(
                        finds(KNOWS_JAVA_ONLY, CallsALibrary.class),
                        finds(HAS_NO_CLOCK, AsksTheClock.class, ReadsTheNanoClock.class, KeepsAClock.class),
                        finds(MAKES_NO_CHANCE, MakesItsOwnIds.class, ThrowsDice.class, AsksASecureRandom.class),
                        finds(
                                DOES_NO_INPUT_OR_OUTPUT,
                                ReadsAFile.class,
                                WritesToTheNet.class,
                                OpensAConnection.class,
                                PrintsWhatWasSaid.class,
                                ReadsTheEnvironment.class,
                                StartsAThread.class))
                .flatMap(tests -> tests);
    }

    @Test
    void theRuleAboutMatchingFindsWhatIsPlanted() {
        JavaClasses planted = new ClassFileImporter().importPackages(ENGINE + ".planted.matching");
        ArchRule moved = noClasses()
                .that(resideInAPackage(ENGINE + ".planted.matching"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        ENGINE + ".plan",
                        ENGINE + ".proposal",
                        ENGINE + ".reading",
                        ENGINE + ".voice",
                        ENGINE + ".words"));
        assertThat(moved.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void theFloorPlanIsTheWholeEngine() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .filter(type -> type.isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getPackageName))
                .containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    private static Stream<DynamicTest> finds(ArchRule rule, Class<?>... planted) {
        return Stream.of(planted)
                .map(type -> DynamicTest.dynamicTest(
                        rule.getDescription() + ": " + type.getSimpleName(),
                        () -> assertThat(rule.evaluate(new ClassFileImporter().importClasses(type))
                                        .hasViolation())
                                .isTrue()));
    }

    private static boolean tellsTheTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        return (owner.startsWith("java.time.") && target.getName().equals("now"))
                || List.of(
                                "java.lang.System.currentTimeMillis",
                                "java.lang.System.nanoTime",
                                "java.util.Date.<init>",
                                "java.util.Calendar.getInstance")
                        .contains(owner + "." + target.getName());
    }

    private static boolean makesChance(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return List.of("java.util.UUID.randomUUID", "java.lang.Math.random", "java.util.Collections.shuffle")
                .contains(target.getOwner().getName() + "." + target.getName());
    }
}
