package org.alongside.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@NullUnmarked
class JpaSession {
    @Id
    @GeneratedValue
    UUID id;

    String weekday;
    LocalTime fromTime;
    LocalTime toTime;

    @ManyToOne
    JpaOffering offering;

    JpaSession() {}

    JpaSession(JpaOffering offering, JsonNode sent) {
        this.offering = offering;
        weekday = sent.path("day").asText();
        fromTime = LocalTime.parse(sent.path("from").asText());
        toTime = LocalTime.parse(sent.path("to").asText());
    }
}
