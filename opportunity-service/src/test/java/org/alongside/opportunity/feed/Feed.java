package org.alongside.opportunity.feed;

import java.util.UUID;
import java.util.stream.IntStream;

/** Small XCRI-CAP documents for tests over HTTP. */
public final class Feed {
    private Feed() {}

    public static String of(String prefix, int courses) {
        return document(IntStream.range(0, courses)
                .mapToObj(i -> course(prefix, i, "Course number " + i))
                .reduce("", String::concat));
    }

    public static String document(String courses) {
        return """
                <catalog xmlns="http://xcri.org/profiles/1.2/catalog" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:mlo="http://purl.org/net/mlo" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <provider><dc:identifier>https://p.example/</dc:identifier><dc:title>Provider P</dc:title>""" + courses + "</provider></catalog>";
    }

    /** A course with two presentations in 2027. */
    public static String course(String prefix, int number, String title) {
        return course(prefix, number, title, "");
    }

    public static String course(String prefix, int number, String title, String attributes) {
        String id = "https://p.example/" + prefix + "/" + number;
        return """
                <course %s><dc:identifier>%s</dc:identifier><dc:subject>Subject %s</dc:subject><dc:title>%s</dc:title>
                <presentation><dc:identifier>%s/a</dc:identifier><mlo:start dtf="2027-09-06">September</mlo:start></presentation>
                <presentation><dc:identifier>%s/b</dc:identifier><mlo:start dtf="2027-01-11">January</mlo:start></presentation>
                </course>""".formatted(attributes, id, prefix, title, id, id);
    }

    /** A word that no other test uses. */
    static String unique() {
        return "u" + UUID.randomUUID().toString().replace("-", "");
    }
}
