package org.alongside.opportunity.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchAddressTest {
    private static final FetchRules RULES = FetchRules.of(List.of(80, 443), List.of("localhost:8099"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "feed.example",
                "//feed.example/x",
                "ftp://feed.example/x",
                "file:///etc/passwd",
                "jar:https://feed.example/x!/y",
                "gopher://feed.example/",
                "http:feed.example",
                "http:///x",
                "http://",
                "http://feed.example:8080/x",
                "http://feed.example:22/",
                "https://feed.example:0/",
                "https://feed.example:65536/",
                "https://user@feed.example/",
                "https://user:secret@feed.example/",
                "https://@feed.example/",
                "https://feed.example@127.0.0.1/",
                "https://feed.example\\@127.0.0.1/",
                "https://feed.example /",
                "https://feed.example/\r\nHost: inside",
                "https://feed.ex\u00e4mple/",
                "https://feed\u3002example/",
                "http://127.0.0.1/",
                "http://127.1/",
                "http://0/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0X7F.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.1./",
                "http://127.0.0.01/",
                "http://1.1.1.1./",
                "http://1.1.1/",
                "http://256.1.1.1/",
                "http://feed.127/",
                "http://feed.0x7f/",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://100.64.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:ffff:a9fe:a9fe]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[2002:7f00:1::]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[fd00::1]/",
                "http://[::1",
                "http://-/%",
                "http://localhost:8098/",
                "http://127.0.0.1:8099/"
            })
    void whatCannotBeAPublicServerIsRefusedBeforeAnybodyIsAsked(String written) {
        assertThatThrownBy(() -> FetchAddress.of(written, RULES))
                .as(written)
                .isInstanceOfSatisfying(FetchFailed.class, e -> {
                    assertThat(e.failure()).isEqualTo(FetchFailure.ADDRESS_REFUSED);
                    assertThat(e.sentence()).isEqualTo(FetchFailure.ADDRESS_REFUSED.message());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "https://feed.example/courses.xml, https://feed.example/courses.xml",
        "HTTPS://Feed.Example, https://feed.example/",
        "http://feed.example:80/a?b=c#d, http://feed.example/a?b=c",
        "https://feed.example:443/%C3%A4, https://feed.example/%C3%A4",
        "http://feed.example:443/, http://feed.example:443/",
        "https://1.1.1.1/x, https://1.1.1.1/x",
        "https://[2606:4700::1111]/x, https://[2606:4700::1111]/x",
        "https://courses.3com.example/, https://courses.3com.example/",
        "https://xn--e1afmkfd.example/, https://xn--e1afmkfd.example/",
        "http://localhost:8099/x, http://localhost:8099/x"
    })
    void whatCanBeOneIsKeptAsItWillBeAsked(String written, String asked) throws FetchFailed {
        assertThat(FetchAddress.of(written, RULES).uri()).hasToString(asked);
    }

    @Test
    void aRedirectIsLookedAtLikeAnAddress() throws FetchFailed {
        FetchAddress from = FetchAddress.of("https://feed.example/a/b?c", RULES);
        assertThat(from.redirectedTo("../d", RULES).uri()).hasToString("https://feed.example/d");
        assertThat(from.redirectedTo("//other.example/x", RULES).uri()).hasToString("https://other.example/x");
        for (String to : List.of(
                "http://feed.example/a",
                "http://127.0.0.1/",
                "//127.0.0.1/",
                "//localhost:22/",
                "file:///etc/passwd",
                "https://u@feed.example/",
                "\u0000",
                "https://[")) {
            assertThatThrownBy(() -> from.redirectedTo(to, RULES)).as(to).isInstanceOf(FetchFailed.class);
        }
        FetchAddress open = FetchAddress.of("http://feed.example/", RULES);
        assertThat(open.redirectedTo("https://feed.example/", RULES).isSecure()).isTrue();
    }
}
