package org.alongside.opportunity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.kit.testing.HouseRules;
import org.alongside.opportunity.feed.PlantedResource;
import org.alongside.opportunity.feed.xcri.PlantedReader;
import org.alongside.opportunity.listing.PlantedListing;
import org.alongside.opportunity.listing.PlantedRow;
import org.alongside.opportunity.search.PlantedSearch;
import org.alongside.opportunity.search.PlantedTime;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom in this service, and that each rule bites. */
class ArchitectureTest {
    private static final String ROOT = "org.alongside.opportunity";

    /** The floor plan: every package, and which of the others it may know. */
    private static final Map<String, Set<String>> FLOOR_PLAN = floorPlan();

    private static Map<String, Set<String>> floorPlan() {
        Map<String, Set<String>> plan = new LinkedHashMap<>();
        plan.put(ROOT, Set.of());
        plan.put(ROOT + ".listing", Set.of(ROOT));
        plan.put(ROOT + ".changes", Set.of(ROOT, ROOT + ".listing"));
        plan.put(ROOT + ".provider", Set.of(ROOT, ROOT + ".listing"));
        plan.put(ROOT + ".fetch", Set.of());
        plan.put(ROOT + ".fetch.paged", Set.of(ROOT + ".fetch"));
        plan.put(
                ROOT + ".feed",
                Set.of(
                        ROOT,
                        ROOT + ".changes",
                        ROOT + ".fetch",
                        ROOT + ".fetch.paged",
                        ROOT + ".listing",
                        ROOT + ".provider",
                        ROOT + ".publishing"));
        plan.put(ROOT + ".feed.xcri", Set.of(ROOT + ".feed", ROOT + ".listing", ROOT + ".provider"));
        plan.put(ROOT + ".publishing", Set.of(ROOT));
        plan.put(ROOT + ".feedback", Set.of(ROOT, ROOT + ".publishing"));
        plan.put(ROOT + ".wish", Set.of(ROOT, ROOT + ".listing"));
        plan.put(ROOT + ".asset", Set.of(ROOT));
        plan.put(ROOT + ".openreferral", Set.of(ROOT, ROOT + ".listing", ROOT + ".search", ROOT + ".search.index"));
        plan.put(ROOT + ".schemaorg", Set.of(ROOT, ROOT + ".listing"));
        plan.put(ROOT + ".provenance", Set.of(ROOT, ROOT + ".listing"));
        plan.put(ROOT + ".joined", Set.of(ROOT, ROOT + ".changes", ROOT + ".listing"));
        for (String shared : List.of("csv", "json")) {
            plan.put(ROOT + ".feed." + shared, Set.of(ROOT + ".feed", ROOT + ".listing", ROOT + ".provider"));
        }
        for (String format : List.of("directory", "sheet")) {
            plan.put(ROOT + ".feed." + format, readerOf("csv"));
        }
        for (String format : List.of("coursedirectory", "displayadvert", "openreferral", "schemaorg")) {
            plan.put(ROOT + ".feed." + format, readerOf("json"));
        }
        plan.put(ROOT + ".feed.template", Set.of(ROOT + ".feed.sheet"));
        Set<String> direct = new HashSet<>(readerOf("json"));
        direct.addAll(Set.of(ROOT, ROOT + ".changes", ROOT + ".publishing"));
        plan.put(ROOT + ".feed.direct", direct);
        plan.put(ROOT + ".search", Set.of(ROOT, ROOT + ".listing", ROOT + ".postcode", ROOT + ".search.index"));
        plan.put(ROOT + ".postcode", Set.of(ROOT));
        plan.put(ROOT + ".search.index", Set.of(ROOT + ".listing"));
        plan.put(ROOT + ".matching", Set.of(ROOT, ROOT + ".listing", ROOT + ".search", ROOT + ".search.index"));
        plan.put(
                ROOT + ".wiring",
                Set.of(
                        ROOT + ".feed",
                        ROOT + ".feed.coursedirectory",
                        ROOT + ".feed.direct",
                        ROOT + ".feed.directory",
                        ROOT + ".feed.displayadvert",
                        ROOT + ".feed.openreferral",
                        ROOT + ".feed.schemaorg",
                        ROOT + ".feed.sheet",
                        ROOT + ".feed.xcri"));
        return plan;
    }

    /** What the reader of a format may know that is made of parts which other formats share. */
    private static Set<String> readerOf(String shared) {
        return Set.of(ROOT + ".feed", ROOT + ".feed." + shared, ROOT + ".listing", ROOT + ".provider");
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final ArchRule PACKAGES_KNOW_WHOM_THEY_MAY = classes()
            .should(new ArchCondition<JavaClass>("know only the packages that the floor plan allows") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Set<String> allowed = FLOOR_PLAN.getOrDefault(type.getPackageName(), Set.of());
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith(ROOT))
                            .filter(dependency -> !dependency
                                    .getTargetClass()
                                    .getPackageName()
                                    .equals(type.getPackageName()))
                            .filter(dependency -> !allowed.contains(
                                    dependency.getTargetClass().getPackageName()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            })
            .as("packages know whom they may");

    private static final ArchRule READERS_ARE_PURE = classes()
            .that()
            .resideInAnyPackage(
                    ROOT + ".feed.coursedirectory",
                    ROOT + ".feed.csv",
                    ROOT + ".feed.directory",
                    ROOT + ".feed.displayadvert",
                    ROOT + ".feed.json",
                    ROOT + ".feed.openreferral",
                    ROOT + ".feed.schemaorg",
                    ROOT + ".feed.sheet",
                    ROOT + ".feed.xcri")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.databind..",
                    "de.siegmar.fastcsv..",
                    "java.io..",
                    "java.lang..",
                    "java.math..",
                    "java.net..",
                    "java.nio",
                    "java.nio.charset..",
                    "java.security..",
                    "java.time..",
                    "java.util..",
                    "javax.xml.stream..",
                    "org.jsoup..",
                    "org.jspecify..",
                    ROOT + ".."))
            .as(
                    "a reader of a format knows how XML, JSON, CSV and pages are read, and nothing of framework or database");

    private static final List<ArchRule> RULES = List.of(PACKAGES_KNOW_WHOM_THEY_MAY, READERS_ARE_PURE);

    @Test
    void theHouseRulesHold() {
        HouseRules.in(ROOT).withPackages("wiring").asAService().check();
    }

    @Test
    void theHouseRulesBiteHere() {
        JavaClasses planted =
                new ClassFileImporter().importClasses(PlantedResource.class, PlantedRow.class, PlantedTime.class);
        assertThatThrownBy(() -> HouseRules.over(ROOT, planted).check())
                .hasMessageContaining("PlantedResource")
                .hasMessageContaining("PlantedRow")
                .hasMessageContaining("LocalDate.now()");
    }

    @TestFactory
    Stream<DynamicTest> theServiceKeepsEveryRule() {
        return RULES.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhatIsPlanted() {
        Map<ArchRule, Class<?>> planted = new LinkedHashMap<>();
        planted.put(PACKAGES_KNOW_WHOM_THEY_MAY, PlantedSearch.class);
        planted.put(READERS_ARE_PURE, PlantedReader.class);
        assertThat(planted.keySet()).containsExactlyInAnyOrderElementsOf(RULES);
        return planted.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().getDescription() + ": " + each.getValue().getSimpleName(), () -> {
                            JavaClasses classes = new ClassFileImporter().importClasses(each.getValue());
                            assertThat(each.getKey().evaluate(classes).hasViolation())
                                    .isTrue();
                        }));
    }

    @Test
    void listingDoesNotKnowItsUsers() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedListing.class);
        assertThat(PACKAGES_KNOW_WHOM_THEY_MAY.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void theFloorPlanNamesEveryPackageAndNoOther() {
        Set<String> there = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(there).containsExactlyInAnyOrderElementsOf(FLOOR_PLAN.keySet());
        for (String name : FLOOR_PLAN.keySet()) {
            assertThat(packageIsNullMarked(name)).as(name).isTrue();
        }
    }

    private static boolean packageIsNullMarked(String name) {
        try {
            return Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    @Test
    void onlyUseCasesBeginTransactions() {
        CLASSES.stream()
                .filter(type -> type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(jakarta.transaction.Transactional.class)))
                .forEach(type -> {
                    assertThat(type.getSimpleName())
                            .matches(
                                    "(Answering|Changing|Ending|Giving|Granting|Opening|Reading|Recording|Starting|Summing|Taking|Withdrawing)A?[A-Z].*");
                    assertThat(type.getModifiers()).doesNotContain(JavaModifier.PUBLIC);
                });
    }
}
