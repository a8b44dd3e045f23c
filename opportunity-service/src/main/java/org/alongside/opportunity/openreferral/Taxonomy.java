package org.alongside.opportunity.openreferral;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/** In what opportunities are told apart. By the name of the first, a reader knows the kind again. An id is made of what it names, in the same way here and in the database. */
enum Taxonomy {
    KIND("Alongside opportunity kind", "What somebody would be doing."),
    LEVEL("RQF level", "The Regulated Qualifications Framework of England and Northern Ireland; 0 is entry level."),
    SUBJECT("Subject", "What it is about, in the words or codes of its provider.");

    static final int LOWEST_LEVEL = 0;
    static final int HIGHEST_LEVEL = 8;

    private static final Map<UUID, OpportunityKind> KINDS =
            Arrays.stream(OpportunityKind.values()).collect(Collectors.toMap(kind -> of(kind).id(), kind -> kind));
    private static final Map<UUID, Integer> LEVELS = IntStream.rangeClosed(LOWEST_LEVEL, HIGHEST_LEVEL)
            .boxed()
            .collect(Collectors.toMap(level -> ofLevel(level).id(), level -> level));

    private final String title;
    private final String description;

    Taxonomy(String title, String description) {
        this.title = title;
        this.description = description;
    }

    UUID id() {
        return idOf(name());
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** @param term the code by which it is known, or its name */
    Service.Term term(String name, @Nullable String term) {
        return new Service.Term(termId(term == null ? name : term), name, name, title, id(), term);
    }

    UUID termId(String term) {
        return idOf(name() + "|" + term);
    }

    static Service.Term of(OpportunityKind kind) {
        return KIND.term(kind.name().replace('_', ' ').toLowerCase(Locale.ROOT), kind.name());
    }

    static Service.Term ofLevel(int rqf) {
        return LEVEL.term(rqf == 0 ? "Entry level" : "Level " + rqf, Integer.toString(rqf));
    }

    /** The kind that a term stands for. */
    static @Nullable OpportunityKind kind(UUID termId) {
        return KINDS.get(termId);
    }

    /** The level that a term stands for. */
    static @Nullable Integer level(UUID termId) {
        return LEVELS.get(termId);
    }

    /** All terms of the two taxonomies that do not depend on what is in the catalogue. */
    static Stream<Service.Term> fixedTerms() {
        return Stream.concat(
                Arrays.stream(OpportunityKind.values()).map(Taxonomy::of),
                IntStream.rangeClosed(LOWEST_LEVEL, HIGHEST_LEVEL).mapToObj(Taxonomy::ofLevel));
    }

    /** As {@code md5(text)::uuid} in PostgreSQL. */
    static UUID idOf(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
