package org.alongside.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who may know whom, in every service. One line in a service's {@code ArchitectureTest}:
 *
 * <pre>{@code HouseRules.in("org.alongside.profile").withPackages("person", "section", "wiring").check();}</pre>
 *
 * Each rule has a planted violation in the kit's own tests, and a service plants some of its own to see that it is looked at.
 */
public final class HouseRules {

    private static final Pattern USE_CASE = Pattern.compile("[A-Z][a-z]+ing([A-Z].*)?");
    private static final Pattern ADAPTER = Pattern.compile("Jdbc[A-Z].*|.+Rows?");
    private static final Pattern MEANS_NOTHING =
            Pattern.compile(".*(Utils?|Helpers?|Managers?|Impl|Commons?)|(util|utils|common|helper|impl|manager)");
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private final String root;
    private final JavaClasses classes;
    private final List<String> complaints = new ArrayList<>();

    HouseRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
        if (classes.isEmpty()) {
            throw new AssertionError("there is no class in " + root + ": nothing was checked");
        }
    }

    /** The rules for the production classes of this package and all below it. */
    public static HouseRules in(String root) {
        return new HouseRules(
                root,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root));
    }

    /** The rules for these classes, planted ones too; the root is where the wiring is looked for. */
    public static HouseRules over(String root, JavaClasses classes) {
        return new HouseRules(root, classes);
    }

    /**
     * Demands that there is something for each rule to hold for, as there is in a service with a database: a resource, a wiring, an
     * adapter or row, and a use case with a transaction.
     */
    public HouseRules asAService() {
        expect("a resource", c -> c.getSimpleName().endsWith("Resource"));
        expect("a wiring", c -> isIn(c, root + ".wiring"));
        expect("an adapter or a row", c -> ADAPTER.matcher(c.getSimpleName()).matches());
        expect("a use case with a transaction", HouseRules::opensATransaction);
        return this;
    }

    private void expect(String what, Predicate<JavaClass> isOne) {
        if (classes.stream().noneMatch(isOne)) {
            complaints.add("there is not " + what + " in " + root + ", so a rule about it holds for nothing");
        }
    }

    private static boolean opensATransaction(JavaClass c) {
        return c.getMethods().stream().anyMatch(method -> method.isAnnotatedWith("jakarta.transaction.Transactional"));
    }

    /** Demands that these packages exist: a rule about a package that does not would hold for ever. */
    public HouseRules withPackages(String... names) {
        for (String name : names) {
            String whole = root + "." + name;
            if (classes.stream().noneMatch(c -> isIn(c, whole))) {
                complaints.add("there is no package " + whole);
            }
        }
        return this;
    }

    /** Demands that everything depends on nothing but itself and these packages, as {@code java..}. */
    public HouseRules knowingOnly(String... packages) {
        List<String> allowed = new ArrayList<>(List.of(packages));
        allowed.add(root + "..");
        hold(classes().should().onlyDependOnClassesThat().resideInAnyPackage(allowed.toArray(String[]::new)));
        return this;
    }

    /** Demands that nothing depends on these packages, as {@code java.sql..}. */
    public HouseRules knowingNothingOf(String... packages) {
        hold(noClasses().should().dependOnClassesThat().resideInAnyPackage(packages));
        return this;
    }

    /** @throws AssertionError with every violation of every rule */
    public void check() {
        List<String> violations = violations();
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.size() + " against the house rules in " + root + ":\n  "
                    + String.join("\n  ", violations));
        }
    }

    List<String> violations() {
        resourcesDoNotTouchPersistence();
        nobodyKnowsTheWiring();
        adaptersAndRowsStayInTheirPackage();
        onlyUseCasesAreTransactional();
        namesMeanSomething();
        timeAndChanceComeInAsArguments();
        packagesDoNotGoInCircles();
        return List.copyOf(complaints);
    }

    private void resourcesDoNotTouchPersistence() {
        hold(noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(describe(
                        "persistence",
                        c -> c.getPackageName().startsWith("java.sql")
                                || c.getPackageName().startsWith("javax.sql")
                                || c.getPackageName().startsWith("io.agroal")
                                || c.getFullName().startsWith("org.alongside.kit.tenancy.Sql")
                                || c.getFullName().equals("org.alongside.kit.tenancy.TenantRead")
                                || c.getFullName().equals("org.alongside.kit.tenancy.TenantWrite")
                                || (c.getPackageName().startsWith(root)
                                        && ADAPTER.matcher(c.getSimpleName()).matches()))));
    }

    private void nobodyKnowsTheWiring() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(root + ".wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".wiring.."));
    }

    private void adaptersAndRowsStayInTheirPackage() {
        hold(classes()
                .that(describe(
                        "are adapters or rows",
                        c -> ADAPTER.matcher(c.getSimpleName()).matches()))
                .should()
                .notBePublic()
                .andShould()
                .notBeProtected());
    }

    private void onlyUseCasesAreTransactional() {
        DescribedPredicate<JavaClass> noUseCase = describe(
                "are not named as a use case (DecidingOnPlan)",
                c -> !USE_CASE.matcher(c.getSimpleName()).matches());
        hold(noClasses().that(noUseCase).should().beAnnotatedWith("jakarta.transaction.Transactional"));
        hold(noClasses().that(noUseCase).should(new ArchCondition<JavaClass>("have a transactional method") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith("jakarta.transaction.Transactional"))
                        .forEach(method -> events.add(
                                SimpleConditionEvent.satisfied(method, method.getFullName() + " is @Transactional")));
            }
        }));
    }

    private void namesMeanSomething() {
        for (JavaClass c : classes) {
            if (MEANS_NOTHING.matcher(c.getSimpleName()).matches()
                    || Stream.of(c.getPackageName().split("\\."))
                            .anyMatch(part -> MEANS_NOTHING.matcher(part).matches())) {
                complaints.add(c.getFullName() + " is named for nothing in particular");
            }
        }
    }

    private void timeAndChanceComeInAsArguments() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("org.alongside.kit..")
                .should()
                .accessTargetWhere(describe("time or chance from nowhere", HouseRules::isTimeOrChance)));
    }

    private void packagesDoNotGoInCircles() {
        hold(SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles());
    }

    private static boolean isTimeOrChance(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        if (name.equals("now") && CLOCKS.contains(owner)) {
            return !takesAClock(target);
        }
        return (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.lang.Math") && name.equals("random"))
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || ((owner.equals("java.util.Random") || owner.equals("java.security.SecureRandom"))
                        && name.equals("<init>"))
                || (owner.equals("java.util.concurrent.ThreadLocalRandom") && name.equals("current"));
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getFullName().equals("java.time.Clock"));
    }

    private static boolean isIn(JavaClass c, String name) {
        return c.getPackageName().equals(name) || c.getPackageName().startsWith(name + ".");
    }

    private void hold(ArchRule rule) {
        complaints.addAll(
                rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails());
    }
}
