package org.alongside.gateway.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dockerfile: its instructions in order, continued lines joined, comments left out. */
record ImageFile(List<Instruction> instructions) {
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z0-9_]+)=(\"[^\"]*\"|\\S*)");
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    record Instruction(String name, String arguments) {}

    static ImageFile parse(String text) {
        List<Instruction> instructions = new ArrayList<>();
        String joined = text.lines()
                .filter(line -> !line.strip().startsWith("#"))
                .map(line -> line.endsWith("\\") ? line.substring(0, line.length() - 1) : line + "\n")
                .reduce("", String::concat);
        joined.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int space = line.indexOf(' ');
            instructions.add(new Instruction(
                    line.substring(0, space), line.substring(space + 1).strip()));
        });
        return new ImageFile(List.copyOf(instructions));
    }

    private List<String> all(String instruction) {
        return instructions.stream()
                .filter(candidate -> candidate.name().equals(instruction))
                .map(Instruction::arguments)
                .toList();
    }

    /** The images of all FROM lines, with the defaults of the ARG lines put in. */
    List<String> bases() {
        return all("FROM").stream()
                .map(from -> {
                    String image = from.split("\\s+", 2)[0];
                    for (Map.Entry<String, String> argument : assignments("ARG").entrySet()) {
                        image = image.replace("${" + argument.getKey() + "}", argument.getValue());
                    }
                    return image;
                })
                .toList();
    }

    Map<String, String> environment() {
        return assignments("ENV");
    }

    Map<String, String> assignments(String instruction) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String arguments : all(instruction)) {
            Matcher matcher = ASSIGNMENT.matcher(arguments);
            while (matcher.find()) {
                values.put(matcher.group(1), matcher.group(2).replaceAll("^\"|\"$", ""));
            }
        }
        return values;
    }

    /** What is copied into the image, as seen from the build's folder. */
    List<String> copied() {
        return all("COPY").stream()
                .map(arguments -> arguments.replaceAll("--\\S+\\s+", "").split("\\s+", 2)[0])
                .toList();
    }

    Optional<String> user() {
        return all("USER").stream().reduce((first, last) -> last);
    }

    Optional<String> exposed() {
        return all("EXPOSE").stream().reduce((first, last) -> last);
    }

    /** The words of the health check's command. */
    Optional<List<String>> healthCheck() {
        return all("HEALTHCHECK").stream().findFirst().map(arguments -> {
            List<String> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(arguments);
            while (matcher.find()) {
                words.add(matcher.group(1).replaceAll("\\\\(.)", "$1"));
            }
            return words;
        });
    }
}
