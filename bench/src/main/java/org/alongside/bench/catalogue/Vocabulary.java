package org.alongside.bench.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Words as texts have them: some in nearly every text, most in hardly any (Zipf's law with exponent 1). */
final class Vocabulary {

    private static final List<String> SUBJECTS = List.of(
            "bookkeeping",
            "childcare",
            "cookery",
            "counselling",
            "carpentry",
            "digital skills",
            "driving",
            "English",
            "first aid",
            "floristry",
            "gardening",
            "hairdressing",
            "health and social care",
            "horticulture",
            "joinery",
            "maths",
            "mechanics",
            "photography",
            "plumbing",
            "pottery",
            "retail",
            "sign language",
            "sport",
            "welding");
    private static final List<String> MANNERS = List.of(
            "Introduction to",
            "First steps in",
            "Certificate in",
            "Working in",
            "Confidence with",
            "Evening class in",
            "Supported",
            "Advanced",
            "Practical",
            "Refresher in");
    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "den", "el", "fi", "gran", "hol", "in", "ju", "ker", "lam", "mon", "nor", "or", "pel", "qui",
            "ran", "sel", "ton", "ur", "ven", "wes", "yar", "zet");
    private static final int LENGTH = 20_000;

    private final List<String> words = new ArrayList<>(LENGTH);
    private final double[] upTo = new double[LENGTH];

    Vocabulary() {
        double sum = 0;
        for (int rank = 0; rank < LENGTH; rank++) {
            words.add(word(rank));
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    /** Another one for every rank. */
    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int left = rank + SYLLABLES.size();
        while (left > 0) {
            word.append(SYLLABLES.get(left % SYLLABLES.size()));
            left /= SYLLABLES.size();
        }
        return word.toString();
    }

    String word(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[LENGTH - 1]);
        return words.get(Math.min(found < 0 ? -found - 1 : found, LENGTH - 1));
    }

    /** Of this rank, 0 for the commonest. */
    String ranked(int rank) {
        return words.get(rank);
    }

    String text(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(word(random));
        }
        return text.append('.').toString();
    }

    String subject(RandomGenerator random) {
        return one(SUBJECTS, random);
    }

    String title(RandomGenerator random, String subject) {
        return one(MANNERS, random) + " " + subject + " " + word(random);
    }

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
