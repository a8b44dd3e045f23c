package org.alongside.opportunity.joined;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether two opportunities of different feeds are the same one. Pure, and the same whichever comes first.
 *
 * <p>Certain, so that they are joined without anybody being asked, is only what has the same title and nothing against it, and
 * <ul>
 *   <li>the same UKPRN and learning aim, which no other of the two feeds has; or
 *   <li>the same UKPRN, and a start and a postcode in common, where no other of the two feeds has that title; or
 *   <li>an address of its own in common that no other of the two feeds has, and the same UKPRN or provider's name.
 * </ul>
 * What is not certain is put to a steward if it has an address, or provider and title, or provider and learning aim in common and reaches
 * {@link #PROPOSED}.
 */
final class Sameness {
    /** From this strength on. */
    static final int PROPOSED = 40;

    private static final int STRONGEST = 100;

    private Sameness() {}

    /** @param aloneBy the kinds of keys that the two share and that nobody else in either of their feeds has */
    static Optional<Verdict> judge(Traits one, Traits other, Set<Key.Kind> aloneBy) {
        if (one.feedId().equals(other.feedId())) {
            return Optional.empty();
        }
        Set<Evidence> evidence = evidence(one, other);
        boolean certain = evidence.contains(Evidence.SAME_TITLE)
                && evidence.stream().noneMatch(Evidence::speaksAgainst)
                && (byLearningAim(evidence, aloneBy)
                        || byTimeAndPlace(evidence, aloneBy)
                        || byAddress(evidence, aloneBy));
        if (aloneBy.isEmpty()) {
            evidence.add(Evidence.NOT_ALONE);
        }
        int sum = evidence.stream().mapToInt(Evidence::weight).sum();
        int strength = Math.clamp(sum, 0, STRONGEST);
        return certain || meets(evidence) && strength >= PROPOSED
                ? Optional.of(new Verdict(certain, strength, List.copyOf(evidence)))
                : Optional.empty();
    }

    /** What two that share no key never have in common: see {@link Key}. */
    private static boolean meets(Set<Evidence> evidence) {
        boolean provider = evidence.contains(Evidence.SAME_UKPRN) || evidence.contains(Evidence.SAME_PROVIDER_NAME);
        boolean what = evidence.contains(Evidence.SAME_TITLE) || evidence.contains(Evidence.SAME_LEARNING_AIM);
        return evidence.contains(Evidence.SAME_ADDRESS) || provider && what;
    }

    private static boolean byLearningAim(Set<Evidence> evidence, Set<Key.Kind> aloneBy) {
        return evidence.containsAll(Set.of(Evidence.SAME_UKPRN, Evidence.SAME_LEARNING_AIM))
                && aloneBy.contains(Key.Kind.LEARNING_AIM);
    }

    private static boolean byTimeAndPlace(Set<Evidence> evidence, Set<Key.Kind> aloneBy) {
        return evidence.containsAll(Set.of(Evidence.SAME_UKPRN, Evidence.SAME_START, Evidence.SAME_POSTCODE))
                && aloneBy.contains(Key.Kind.TITLE);
    }

    private static boolean byAddress(Set<Evidence> evidence, Set<Key.Kind> aloneBy) {
        boolean provider = evidence.contains(Evidence.SAME_UKPRN) || evidence.contains(Evidence.SAME_PROVIDER_NAME);
        return provider && evidence.contains(Evidence.SAME_ADDRESS) && aloneBy.contains(Key.Kind.ADDRESS);
    }

    private static EnumSet<Evidence> evidence(Traits one, Traits other) {
        EnumSet<Evidence> found = EnumSet.noneOf(Evidence.class);
        if (one.ukprn() != null && other.ukprn() != null) {
            found.add(one.ukprn().equals(other.ukprn()) ? Evidence.SAME_UKPRN : Evidence.OTHER_UKPRN);
        }
        boolean named = one.providerName() != null
                && other.providerName() != null
                && Alike.provider(one.providerName()).equals(Alike.provider(other.providerName()));
        if (named && !found.contains(Evidence.SAME_UKPRN)) {
            found.add(Evidence.SAME_PROVIDER_NAME);
        }
        if (one.learningAim() != null && other.learningAim() != null) {
            found.add(
                    one.learningAim().equals(other.learningAim())
                            ? Evidence.SAME_LEARNING_AIM
                            : Evidence.OTHER_LEARNING_AIM);
        }
        if (!Collections.disjoint(Key.addresses(one), Key.addresses(other))) {
            found.add(Evidence.SAME_ADDRESS);
        }
        if (Alike.title(one.title()).equals(Alike.title(other.title()))) {
            found.add(Evidence.SAME_TITLE);
        }
        if (one.rqfLevel() != null && other.rqfLevel() != null) {
            found.add(Objects.equals(one.rqfLevel(), other.rqfLevel()) ? Evidence.SAME_LEVEL : Evidence.OTHER_LEVEL);
        }
        if (one.kind() != other.kind()) {
            found.add(Evidence.OTHER_KIND);
        }
        overlap(found, one.starts(), other.starts(), Evidence.SAME_START, Evidence.OTHER_STARTS);
        overlap(found, one.postcodes(), other.postcodes(), Evidence.SAME_POSTCODE, Evidence.OTHER_POSTCODES);
        return found;
    }

    /** What one of them does not say speaks neither for nor against. */
    private static <T> void overlap(Set<Evidence> found, Set<T> one, Set<T> other, Evidence same, Evidence different) {
        if (!one.isEmpty() && !other.isEmpty()) {
            found.add(Collections.disjoint(one, other) ? different : same);
        }
    }
}
