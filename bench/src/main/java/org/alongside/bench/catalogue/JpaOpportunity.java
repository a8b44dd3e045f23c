package org.alongside.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@NullUnmarked
class JpaOpportunity {
    @Id
    @GeneratedValue
    UUID id;

    @Column(unique = true)
    String externalId;

    String kind;
    String title;

    @Column(columnDefinition = "text")
    String summary;

    @Column(columnDefinition = "text")
    String description;

    String url;
    String subject;
    int level;

    @ManyToOne
    JpaProvider provider;

    @OneToMany(mappedBy = "opportunity", cascade = CascadeType.ALL, orphanRemoval = true)
    List<JpaOffering> offerings = new ArrayList<>();

    JpaOpportunity() {}

    JpaOpportunity(String externalId) {
        this.externalId = externalId;
    }

    void take(JsonNode sent, JpaProvider by) {
        kind = sent.path("kind").asText();
        title = sent.path("title").asText();
        summary = sent.path("summary").asText();
        description = sent.path("description").asText();
        url = sent.path("url").asText();
        subject = sent.path("subjects").path(0).path("label").asText();
        level = sent.path("rqfLevel").asInt();
        provider = by;
    }
}
