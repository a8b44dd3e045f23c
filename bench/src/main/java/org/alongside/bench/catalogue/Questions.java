package org.alongside.bench.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What is searched for: a subject, a subject with another word, a word that some hundred texts have, two middling words; in turn. */
final class Questions {

    private static final int MANY = 400;

    private Questions() {}

    static List<String> of(Vocabulary vocabulary) {
        RandomGenerator random = new SplittableRandom(4);
        List<String> asked = new ArrayList<>();
        while (asked.size() < MANY) {
            String subject = vocabulary.subject(random);
            asked.add(subject);
            asked.add(subject + " " + vocabulary.ranked(20 + random.nextInt(200)));
            asked.add(vocabulary.ranked(2_000 + random.nextInt(2_000)));
            asked.add(
                    vocabulary.ranked(100 + random.nextInt(200)) + " " + vocabulary.ranked(100 + random.nextInt(200)));
        }
        return List.copyOf(asked);
    }
}
