package org.alongside.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/**
 * What filling the catalogue costs in the plainest way: an entity for every thing, found by its key, then merged or persisted, one listing
 * in one transaction. It checks less, keeps no source record and writes into tables with a primary key and one more index each.
 */
final class PlainJpa implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManagerFactory factory;

    PlainJpa(String jdbcUrl, String user, String password) {
        factory = new HibernatePersistenceConfiguration("plain")
                .managedClasses(
                        JpaProvider.class, JpaVenue.class, JpaOpportunity.class, JpaOffering.class, JpaSession.class)
                .jdbcUrl(jdbcUrl)
                .jdbcUsername(user)
                .jdbcPassword(password)
                .jdbcPoolSize(1)
                .property("hibernate.hbm2ddl.auto", "update")
                .property("hibernate.default_schema", "plain_jpa")
                .property("hibernate.hbm2ddl.create_namespaces", true)
                .createEntityManagerFactory();
    }

    /** Reads the first listings of a document. @return seconds */
    double read(Path document, int listings) throws IOException {
        long began = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(document)) {
            for (int i = 0; i < listings; i++) {
                take(JSON.readTree(lines.readLine()));
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void take(JsonNode line) {
        try (EntityManager entities = factory.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            JsonNode sent = line.path("opportunity");
            JpaProvider provider = provider(entities, sent.path("provider"));
            JpaOpportunity opportunity =
                    opportunity(entities, line.path("externalId").asText());
            opportunity.take(sent, provider);
            opportunity.offerings.clear();
            entities.flush();
            for (JsonNode each : sent.path("offerings")) {
                opportunity.offerings.add(new JpaOffering(opportunity, each, venue(entities, each.path("venue"))));
            }
            entities.persist(opportunity);
            transaction.commit();
        }
    }

    private static JpaProvider provider(EntityManager entities, JsonNode sent) {
        String ukprn = sent.path("ukprn").asText();
        List<JpaProvider> known = entities.createQuery("from JpaProvider where ukprn = :ukprn", JpaProvider.class)
                .setParameter("ukprn", ukprn)
                .getResultList();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        JpaProvider fresh = new JpaProvider(ukprn, sent.path("name").asText());
        entities.persist(fresh);
        return fresh;
    }

    private static JpaVenue venue(EntityManager entities, JsonNode sent) {
        String name = sent.path("name").asText();
        List<JpaVenue> known = entities.createQuery("from JpaVenue where name = :name", JpaVenue.class)
                .setParameter("name", name)
                .getResultList();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        JpaVenue fresh = new JpaVenue(
                name,
                sent.path("town").asText(),
                sent.path("latitude").asDouble(),
                sent.path("longitude").asDouble());
        entities.persist(fresh);
        return fresh;
    }

    private static JpaOpportunity opportunity(EntityManager entities, String externalId) {
        List<JpaOpportunity> known = entities.createQuery(
                        "from JpaOpportunity where externalId = :externalId", JpaOpportunity.class)
                .setParameter("externalId", externalId)
                .getResultList();
        return known.isEmpty() ? new JpaOpportunity(externalId) : known.getFirst();
    }

    /** How many there are now. */
    Map<String, Long> counts() {
        try (EntityManager entities = factory.createEntityManager()) {
            return Map.of(
                    "opportunities",
                    entities.createQuery("select count(*) from JpaOpportunity", Long.class)
                            .getSingleResult(),
                    "offerings",
                    entities.createQuery("select count(*) from JpaOffering", Long.class)
                            .getSingleResult());
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
