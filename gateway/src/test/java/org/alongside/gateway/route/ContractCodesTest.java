package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.kit.testing.Contract;
import org.junit.jupiter.api.Test;

/**
 * The codes that the contract names are those that some part answers with. The gateway has no service's classes, so the codes
 * are read from the sources: the constants of every enum of problems, and the engine's refusals.
 */
class ContractCodesTest {

    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z_]+)\\(");
    private static final Pattern NAMED = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");
    private static final Pattern CODES = Pattern.compile("Codes\\b[^\\n]*(\\n {8}[^\\n]*)*");
    private static final Pattern ROW = Pattern.compile("(?m)^    \\| [45][^\\n]*\\|$");

    private final String contract = new String(PublicContract.read().yaml(), StandardCharsets.UTF_8);

    @Test
    void everyCodeThatAPartAnswersWithIsNamed() throws IOException {
        Set<String> unnamed = codesOfTheSources();
        assertThat(unnamed).contains("not-found", "upstream-timeout", "claim-code-not-valid", "no-room", "taken-back");
        unnamed.removeAll(named(contract));
        assertThat(unnamed).isEmpty();
    }

    @Test
    void noCodeIsNamedThatNobodyAnswersWith() throws IOException {
        Set<String> known = codesOfTheSources();
        Set<String> invented = new TreeSet<>();
        for (Pattern place : List.of(CODES, ROW)) {
            Matcher found = place.matcher(contract);
            while (found.find()) {
                invented.addAll(named(found.group()));
            }
        }
        assertThat(invented).contains("not-found", "claim-code-not-valid");
        invented.removeAll(known);
        assertThat(invented).containsExactly("errors"); // a field, named in the table beside the codes that have it
    }

    private static Set<String> named(String text) {
        Set<String> named = new TreeSet<>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        return named;
    }

    private static Set<String> codesOfTheSources() throws IOException {
        Path contract = Contract.file();
        Path project = contract.getRoot().resolve(contract.subpath(0, contract.getNameCount() - 6));
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(ContractCodesTest::isSource).toList()) {
                String source = Files.readString(file);
                if (source.contains("public enum") && (source.contains("implements ProblemCode") || isRefusal(file))) {
                    Matcher constants = CONSTANT.matcher(source);
                    while (constants.find()) {
                        codes.add(constants.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
                    }
                }
            }
        }
        return codes;
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/main/java/") && path.endsWith(".java");
    }

    private static boolean isRefusal(Path file) {
        return file.endsWith("org/alongside/plan/engine/Refusal.java");
    }
}
