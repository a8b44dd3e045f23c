package org.alongside.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
    private static void keep(String text) {
        FieldChecks checks = new FieldChecks();
        OwnWords.check(checks, "/words", new OwnWords(text), 100);
        checks.orRefuse();
    }

    private static void publish(String text) {
        FieldChecks checks = new FieldChecks();
        OwnWords.checkForEverybody(checks, "/words", new OwnWords(text));
        checks.orRefuse();
    }

    @Test
    void theyNeverPrintThemselves() {
        assertThat(new OwnWords("private").toString()).doesNotContain("private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "</b>",
                "<!-- x",
                "<?php",
                "<IMG src=x",
                "&lt;b",
                "&#60;",
                "&#x3c;",
                "a\u0000b",
                "a\u001bb",
                "a\u202eb",
                "a\u200bb",
                "a\ufeffb",
                " ",
                ""
            })
    void markupAndWhatIsNotSeenIsRefused(String text) {
        assertThatThrownBy(() -> keep(text)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I <3 it",
                "3 < 4 and 5 > 2",
                "bread & butter; jam",
                "line one\nline two\r\n\tindented",
                "Łódź, Dydd da, 你好, 😀"
            })
    void whatPeopleWriteIsKept(String text) {
        keep(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sam@northshire.example",
                "01632 960123",
                "+44 (0)1632 960-123",
                "see https://x.example",
                "www.northshire.example",
                "call 01632.960.123 now"
            })
    void whatLeadsToSomebodyIsNotPublished(String text) {
        keep(text);
        assertThatThrownBy(() -> publish(text)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from 9.30 to 12 on 12/01/2027", "it cost £1,250.00", "6 of 10 @ the market", "bus 12, 14 or 27"
            })
    void numbersAndTimesArePublished(String text) {
        publish(text);
    }
}
