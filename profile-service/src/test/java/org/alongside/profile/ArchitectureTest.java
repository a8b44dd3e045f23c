package org.alongside.profile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.profile.access.planted.KnowsTooMuch;
import org.junit.jupiter.api.Test;

/** Who may know whom in this service. */
class ArchitectureTest {

    private static final String ROOT = "org.alongside.profile";

    /** For each feature, the other features that it may know. All may know the root package. */
    private static final Map<String, List<String>> MAY_KNOW = Map.of(
            "access", List.of(),
            "circle", List.of("access"),
            "person", List.of("access", "circle"),
            "section", List.of("access"));

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages(KnowsTooMuch.class.getPackageName());

    private static List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        MAY_KNOW.forEach((feature, others) -> rules.add(featureKnowsOnly(feature, others)));
        rules.add(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".wiring.."));
        rules.add(noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "touch persistence",
                        type -> type.getPackageName().startsWith("org.alongside.kit.tenancy")
                                        && !type.getSimpleName().endsWith("Caller")
                                || type.getPackageName().startsWith("java.sql")
                                || type.getSimpleName().startsWith("Jdbc"))));
        rules.add(methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat(DescribedPredicate.describe(
                        "are use cases, named for what they do",
                        type -> type.getSimpleName().matches("[A-Z][a-z]+ing[A-Z]\\w*"))));
        rules.add(classes().that().haveSimpleNameStartingWith("Jdbc").should().bePackagePrivate());
        return rules;
    }

    private static ArchRule featureKnowsOnly(String feature, List<String> others) {
        List<String> allowed = new ArrayList<>(List.of(ROOT, ROOT + "." + feature + ".."));
        others.forEach(other -> allowed.add(ROOT + "." + other + ".."));
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + feature + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                                "are of no feature",
                                type -> !type.getPackageName().startsWith(ROOT))
                        .or(JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))))
                .as(feature + " knows " + others + " and no other feature");
    }

    @Test
    void theServiceIsBuiltAsItsRulesSay() {
        rules().forEach(rule -> rule.check(SERVICE));
    }

    @Test
    void eachRuleBitesOnWhatWasPlantedForIt() {
        List<String> blind = new ArrayList<>();
        for (ArchRule rule : rules()) {
            if (!rule.allowEmptyShould(true).evaluate(PLANTED).hasViolation()) {
                blind.add(rule.getDescription());
            }
        }
        // The three other features have the same rule as access, for which the violation was planted.
        assertThat(blind).hasSize(MAY_KNOW.size() - 1).allMatch(rule -> rule.endsWith("and no other feature"));
        assertThatThrownBy(() -> featureKnowsOnly("access", List.of()).check(PLANTED))
                .hasMessageContaining("Circle");
    }

    @Test
    void everyPackageThatTheRulesNameIsThere() {
        for (String feature : MAY_KNOW.keySet()) {
            assertThat(SERVICE.containPackage(ROOT + "." + feature)).as(feature).isTrue();
        }
        assertThat(SERVICE.containPackage(ROOT + ".wiring")).isTrue();
    }
}
