package org.alongside.opportunity.matching;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.TestClock;
import org.alongside.opportunity.changes.ChangeTokens;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.listing.Opportunity;

/** A catalogue that only this test class sees, under a tenant of its own. */
abstract class OwnCatalogue {

    @Inject
    TenantWrite writes;

    @Inject
    Listings listings;

    @Inject
    ChangeTokens changes;

    @Inject
    Ids ids;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    final String tenant = "t" + new Random().nextInt(1_000_000_000);
    final LocalDate today = TestClock.TODAY;

    final RequestSpecification asWorker() {
        return given().auth().oauth2(Tokens.sign(TokenSpec.of("worker").withTenant(tenant)));
    }

    final List<MatchOracle.Kept> publish(List<Opportunity> opportunities) {
        List<MatchOracle.Kept> kept = new ArrayList<>();
        List<Listings.Put> puts = new ArrayList<>();
        for (Opportunity opportunity : opportunities) {
            UUID id = ids.next();
            kept.add(new MatchOracle.Kept(id, opportunity));
            puts.add(new Listings.Put(id, true, "01", opportunity, null, 1, "<course/>"));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> writes.as(tenant, sql -> {
                    UUID feed = ids.next();
                    sql.update(
                            "insert into feed (tenant_id, feed_id, name, format, created_at) values (?, ?, ?, 'XCRI_CAP_1_2', now())",
                            tenant,
                            feed,
                            "feed " + feed);
                    listings.put(sql, new Listings.Of(tenant, feed), ids.next(), clock.instant(), puts);
                    changes.changed(
                            sql,
                            tenant,
                            clock.instant(),
                            kept.stream().map(MatchOracle.Kept::id).toList());
                    return true;
                }));
        return kept;
    }
}
