package org.alongside.profile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.kit.testing.HouseRules;
import org.alongside.profile.access.planted.KnowsTooMuch;
import org.junit.jupiter.api.Test;

/** Who may know whom in this service. */
class ArchitectureTest {

    private static final String ROOT = "org.alongside.profile";

    /** For each feature, the other features that it may know. All may know the root package. */
    private static final Map<String, List<String>> MAY_KNOW = Map.of(
            "access", List.of(),
            "circle", List.of("access"),
            "conversation", List.of("access", "section"),
            "need", List.of("access", "section"),
            "person", List.of("access", "circle"),
            "section", List.of("access"),
            "shortlist", List.of("access"));

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages(KnowsTooMuch.class.getPackageName());

    private static List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        MAY_KNOW.forEach((feature, others) -> rules.add(featureKnowsOnly(feature, others)));
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
    void theHouseRulesHold() {
        HouseRules.in(ROOT).withPackages("wiring").asAService().check();
    }

    @Test
    void theHouseRulesBiteHere() {
        assertThatThrownBy(() -> HouseRules.over(ROOT, PLANTED).check())
                .hasMessageContaining("GrantSequencing")
                .hasMessageContaining("PlantedResource")
                .hasMessageContaining("TenantWrite")
                .hasMessageContaining("PlantedResource.write() is @Transactional")
                .hasMessageContaining("JdbcPlanted");
    }

    @Test
    void eachFeatureKnowsOnlyWhatItMay() {
        rules().forEach(rule -> rule.check(SERVICE));
    }

    @Test
    void aFeatureThatKnowsTooMuchIsFound() {
        assertThatThrownBy(() -> featureKnowsOnly("access", List.of()).check(PLANTED))
                .hasMessageContaining("Circle");
    }

    @Test
    void everyPackageIsNamedHereAndNoOther() {
        Set<String> named = new TreeSet<>(Set.of(ROOT, ROOT + ".wiring"));
        MAY_KNOW.keySet().forEach(feature -> named.add(ROOT + "." + feature));
        assertThat(SERVICE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(named);
    }
}
