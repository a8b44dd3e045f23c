package org.alongside.opportunity.feed.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.ReferenceData;
import org.alongside.opportunity.listing.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the standard itself. */
class OpenReferralExamplesTest {
    private static final String SERVICE = "ac148810-d857-441c-9679-408f346de14b";

    private static ReadDocument example(String name) throws IOException {
        return ReadDocument.of(new OpenReferralReader(), ReferenceData.read("open-referral-uk/examples/" + name));
    }

    @Test
    void theFullServiceIsTakenWithAllThatTheCatalogueCanHold() throws IOException {
        ReadDocument result = example("service_full.json");
        assertThat(result.only().externalId()).isEqualTo(SERVICE);
        assertThat(result.only().title()).isEqualTo("Community Counselling");
        assertThat(result.provider().identifiers()).hasSize(2);
        assertThat(result.onlyOffering().sessions())
                .containsExactly(
                        new Session.Weekly(DayOfWeek.THURSDAY, LocalTime.of(10, 0), LocalTime.of(18, 0)),
                        new Session.Weekly(DayOfWeek.FRIDAY, LocalTime.of(10, 0), LocalTime.of(18, 0)));
        assertThat(result.venue().name()).isEqualTo("MyCity Civic Center");
        assertThat(result.onlyOffering().minimumAge()).isEqualTo(12);
        assertThat(result.onlyOffering().cost().text()).startsWith("Under 18s and Over 60s: £35.00 per 1 hour session");
        assertThat(result.onlyOffering().details().funding()).hasSize(1);
        assertThat(result.only().details().subjects()).hasSize(1);
        // the example's location lies at 100 degrees north
        assertThat(result.codes()).containsExactly("coordinates-unreadable");
        assertThat(result.ignored())
                .containsExactlyInAnyOrder(
                        "service/assurer_email",
                        "service/last_modified",
                        "service_areas/extent",
                        "service_areas/extent_type",
                        "service_areas/uri",
                        "location/description",
                        "location/external_identifier",
                        "location/external_identifier_type",
                        "addresses/attention",
                        "addresses/region",
                        "addresses/state_province",
                        "addresses/country",
                        "accessibility/url",
                        "organization/email",
                        "organization/logo",
                        "organization/parent_organization_id");
    }

    @ParameterizedTest
    @CsvSource({
        "service_full.json,1,true",
        "service_list.json,1,true",
        "service_at_location_full.json,1,true",
        "service_at_location_list.json,1,true",
        "organization_full.json,1,true",
        "organization_list.json,0,true",
        "taxonomy.json,0,true",
        "taxonomy_list.json,0,true",
        "taxonomy_term.json,0,true",
        "taxonomy_term_list.json,0,true",
    })
    void everyExampleIsReadWholeAndNothingIsRefused(String name, int opportunities, boolean changesOnly)
            throws IOException {
        ReadDocument result = example(name);
        assertThat(result.reading()).isEqualTo(new Reading.Whole(changesOnly));
        assertThat(result.opportunities()).hasSize(opportunities);
        assertThat(result.codes()).allSatisfy(code -> assertThat(code).isEqualTo("coordinates-unreadable"));
    }

    @Test
    void theFormatIsToldByTheBeginning() throws IOException {
        for (String name : new String[] {
            "service_full.json", "service_list.json", "service_at_location_list.json", "organization_full.json"
        }) {
            assertThat(new OpenReferralReader().recognises(ReferenceData.read("open-referral-uk/examples/" + name)))
                    .as(name)
                    .isTrue();
        }
    }
}
