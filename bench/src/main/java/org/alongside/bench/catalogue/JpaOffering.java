package org.alongside.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@NullUnmarked
class JpaOffering {
    @Id
    @GeneratedValue
    UUID id;

    String externalId;
    LocalDate startDate;
    LocalDate endDate;
    String studyMode;
    String attendanceMode;
    BigDecimal cost;
    int places;

    @ManyToOne
    JpaOpportunity opportunity;

    @ManyToOne
    JpaVenue venue;

    @OneToMany(mappedBy = "offering", cascade = CascadeType.ALL, orphanRemoval = true)
    List<JpaSession> sessions = new ArrayList<>();

    JpaOffering() {}

    JpaOffering(JpaOpportunity opportunity, JsonNode sent, JpaVenue venue) {
        this.opportunity = opportunity;
        this.venue = venue;
        externalId = sent.path("id").asText();
        startDate = LocalDate.parse(sent.path("start").asText());
        endDate = LocalDate.parse(sent.path("end").asText());
        studyMode = sent.path("studyMode").asText();
        attendanceMode = sent.path("attendanceMode").asText();
        cost = new BigDecimal(sent.path("cost").asText());
        places = sent.path("places").asInt();
        for (JsonNode each : sent.path("sessions")) {
            sessions.add(new JpaSession(this, each));
        }
    }
}
