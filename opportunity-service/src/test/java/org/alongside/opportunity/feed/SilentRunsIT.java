package org.alongside.opportunity.feed;

import static org.alongside.opportunity.Catalogue.finished;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
@TestProfile(SilentRunsIT.LooksOften.class)
class SilentRunsIT {

    /** A minute is long for a test. */
    public static final class LooksOften implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("alongside.feed.look-for-silent-runs-every", "PT0.2S");
        }
    }

    @Inject
    Clock clock;

    @Test
    void aRunOfAReplicaThatDiedIsInterruptedWithoutAnybodyStartingAgain() throws Exception {
        UUID run = UUID.randomUUID();
        StartSyncIT.insertRunning(
                newFeed("provider"), run, "gone", clock.instant().minusSeconds(3_600));
        assertThat(finished("provider", "/v1/sync-runs/" + run).getString("status"))
                .isEqualTo("INTERRUPTED");
    }
}
