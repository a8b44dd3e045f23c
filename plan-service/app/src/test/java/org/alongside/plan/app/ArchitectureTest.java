package org.alongside.plan.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** Who may know whom in this service. */
class ArchitectureTest {

    private static final String ROOT = "org.alongside.plan.app";

    /** For each package, the others of this service that it may know. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("client", List.of()),
            Map.entry("grant", List.of("client")),
            Map.entry("plan", List.of("grant")),
            Map.entry("proposal", List.of("client", "grant", "plan")),
            Map.entry("matching", List.of("client", "grant")),
            Map.entry("history", List.of("plan")),
            Map.entry("parity", List.of("plan")),
            Map.entry("review", List.of("plan")),
            Map.entry("voice", List.of("plan")),
            Map.entry("doing", List.of("plan")),
            Map.entry("requirement", List.of("plan")),
            Map.entry("seat", List.of("plan")));

    private static ArchRule packageKnowsOnly(String name, List<String> others) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + "." + name + ".."));
        others.forEach(other -> allowed.add(ROOT + "." + other));
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                                "are not of this service",
                                type -> !type.getPackageName().startsWith(ROOT))
                        .or(JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))))
                .as(name + " knows " + others + " and nothing else of this service");
    }

    @Test
    void theHouseRulesHold() {
        HouseRules.in(ROOT)
                .withPackages(
                        "client",
                        "grant",
                        "plan",
                        "proposal",
                        "matching",
                        "history",
                        "parity",
                        "doing",
                        "requirement",
                        "review",
                        "seat",
                        "voice",
                        "wiring")
                .knowingNothingOf("jakarta.persistence..", "org.hibernate..")
                .check();
    }

    @Test
    void eachPackageKnowsOnlyWhatItMay() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);

        MAY_KNOW.forEach((name, others) -> packageKnowsOnly(name, others).check(service));
    }

    @Test
    void aPackageThatKnowsTooMuchIsFound() {
        JavaClasses planted = new ClassFileImporter().importPackages(ROOT + ".client.planted");

        assertThatThrownBy(() -> packageKnowsOnly("client", List.of()).check(planted))
                .hasMessageContaining("KnowsTooMuch")
                .hasMessageContaining("PlanView");
    }
}
