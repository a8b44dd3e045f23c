package org.alongside.opportunity.joined;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

/** Without anybody asking for it, a little after something has changed. */
@QuarkusTest
@TestProfile(StockTakerIT.ByItself.class)
@RealPartsOfOpportunity
class StockTakerIT {
    public static final class ByItself implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("alongside.joined.by-itself", "true", "alongside.joined.look-every", "PT0.2S");
        }
    }

    @Test
    void whatIsCertainIsJoinedAndWhatIsNoLongerIsParted() throws InterruptedException {
        Shelf shelf = Shelf.ownOne();
        String aim = ",\"learningAim\":\"60060955\"";
        UUID college = shelf.put("college", "bread", "Bread", aim);
        shelf.put("directory", "c-1", "Bread", aim);
        waitUntil(shelf, college, true);
        shelf.put("directory", "c-1", "Cake", aim);
        waitUntil(shelf, college, false);
    }

    private static void waitUntil(Shelf shelf, UUID id, boolean joined) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while ((shelf.opportunity(id).get("joined") != null) != joined) {
            assertThat(System.nanoTime()).as("it is found by itself").isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
