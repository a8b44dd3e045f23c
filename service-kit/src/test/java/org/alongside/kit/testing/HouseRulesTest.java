package org.alongside.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule finds the violation that was planted for it in {@code org.alongside.kit.planted}, and leaves the honest alone. */
class HouseRulesTest {

    private static final String PLANTED = "org.alongside.kit.planted";

    private final List<String> violations = rules(PLANTED).violations();

    @Test
    void aResourceThatTouchesPersistenceIsFound() {
        found("ReachingResource", "TenantRead");
    }

    @Test
    void whoKnowsTheWiringIsFound() {
        found("KnowingPerson", "wiring.Wired");
    }

    @Test
    void aPublicRowAndAPublicAdapterAreFound() {
        found("PersonRow", "PUBLIC");
        found("JdbcEverything", "PUBLIC");
    }

    @Test
    void aTransactionOutsideAUseCaseIsFound() {
        found("People.keep()", "@Transactional");
    }

    @Test
    void aNameThatMeansNothingIsFound() {
        found("PersonHelper", "named for nothing");
        found("util.Bag", "named for nothing");
    }

    @Test
    void timeAndChanceFromNowhereAreFound() {
        List<String> found =
                new HouseRules("org.planted", new ClassFileImporter().importPackages("org.planted")).violations();
        assertThat(found).anyMatch(line -> line.contains("Instant.now()"));
        assertThat(found).anyMatch(line -> line.contains("LocalDate.now(java.time.ZoneId)"));
        assertThat(found).anyMatch(line -> line.contains("UUID.randomUUID()"));
        assertThat(found).noneMatch(line -> line.contains("java.time.Clock)"));
    }

    @Test
    void packagesThatGoInACircleAreFound() {
        found("Slice alpha", "Slice beta");
    }

    @Test
    void theHonestAreLeftAlone() {
        assertThat(violations).noneMatch(line -> line.contains("planted.honest"));
        rules(PLANTED + ".honest").check();
    }

    @Test
    void aPackageThatDoesNotExistIsFound() {
        assertThat(rules(PLANTED).withPackages("person", "wiring", "atlantis").violations())
                .contains("there is no package " + PLANTED + ".atlantis")
                .doesNotContain("there is no package " + PLANTED + ".person");
        assertThatThrownBy(() -> HouseRules.in("org.alongside.atlantis")).hasMessageContaining("nothing was checked");
    }

    @Test
    void aRuleThatWouldHoldForNothingInAServiceIsFound() {
        assertThat(rules(PLANTED).asAService().violations()).noneMatch(line -> line.contains("there is not"));
        assertThat(rules("org.planted").asAService().violations())
                .filteredOn(line -> line.startsWith("there is not"))
                .hasSize(4);
    }

    @Test
    void theLauncherKnowsNoOtherModuleAndKeepsTheRulesButTheOneOfTimeAndChance() {
        assertThat(HouseRules.in("org.alongside.local")
                        .withPackages("demo")
                        .knowingOnly(
                                "java..",
                                "com.fasterxml.jackson..",
                                "com.sun.net.httpserver..",
                                "org.apache.commons.compress..",
                                "org.jose4j..",
                                "org.jspecify..",
                                "org.postgresql..",
                                "org.tukaani.xz..",
                                "picocli..")
                        .violations())
                .allMatch(line -> line.contains(".now()")
                        || line.contains("Clock.system")
                        || line.contains("randomUUID()")
                        || line.contains("SecureRandom.<init>()"));
    }

    @Test
    void whoKnowsMoreThanItMayIsFound() {
        assertThat(rules(PLANTED + ".person").knowingOnly("java..").violations())
                .anyMatch(line -> line.contains("TenantRead"))
                .noneMatch(line -> line.contains("java.util.UUID>"));
        assertThat(rules(PLANTED + ".person")
                        .knowingNothingOf("org.alongside.kit.tenancy..")
                        .violations())
                .anyMatch(line -> line.contains("TenantRead"));
    }

    @Test
    void theKitItselfKnowsNoServiceAndOpensOneTransactionForThemAll() {
        assertThat(HouseRules.in("org.alongside.kit")
                        .withPackages(
                                "access",
                                "crypto",
                                "http",
                                "id",
                                "idempotency",
                                "json",
                                "outbox",
                                "page",
                                "problem",
                                "tenancy")
                        .knowingNothingOf(
                                "org.alongside.local..",
                                "org.alongside.profile..",
                                "org.alongside.plan..",
                                "org.alongside.opportunity..",
                                "org.alongside.gateway..")
                        .knowingOnly(
                                "java..",
                                "javax..",
                                "jakarta..",
                                "io.agroal..",
                                "io.quarkus..",
                                "com.fasterxml..",
                                "org.eclipse.microprofile..",
                                "org.jboss..",
                                "org.jspecify..",
                                "org.postgresql..")
                        .violations())
                .singleElement()
                .asString()
                .contains("IdempotentRequests.answer(");
    }

    private void found(String... parts) {
        assertThat(violations).anyMatch(line -> List.of(parts).stream().allMatch(line::contains));
    }

    private static HouseRules rules(String root) {
        return new HouseRules(root, new ClassFileImporter().importPackages(root));
    }
}
