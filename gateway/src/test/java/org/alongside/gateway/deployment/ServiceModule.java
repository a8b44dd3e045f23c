package org.alongside.gateway.deployment;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A service as its sources say: what it depends on and which settings it reads.
 *
 * @param artifacts artifact ids of its dependencies at run time, those of our own modules included
 * @param properties the settings that its files give, in force without any environment
 * @param settings names of all settings that its own code and files mention
 */
record ServiceModule(Path folder, Set<String> artifacts, Map<String, String> properties, Set<String> settings) {
    private static final Pattern OWN_SETTING = Pattern.compile("[\"{](alongside\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)[\"}:]");
    private static final Pattern DATA_SOURCE =
            Pattern.compile("quarkus\\.datasource\\.([a-z0-9-]+)\\.(?:db-kind|username|password|jdbc\\..+)");

    private static final Map<Path, ServiceModule> READ_BEFORE = new ConcurrentHashMap<>();

    static ServiceModule of(Path root, Path folder) {
        return READ_BEFORE.computeIfAbsent(folder, each -> read(root, each));
    }

    private static ServiceModule read(Path root, Path folder) {
        Set<String> artifacts = new TreeSet<>();
        Set<Path> folders = new HashSet<>();
        collect(root, folder, artifacts, folders);
        Map<String, String> properties = new LinkedHashMap<>();
        Set<String> settings = new TreeSet<>();
        for (Path each : folders) {
            properties.putAll(load(each.resolve("src/main/resources/META-INF/microprofile-config.properties")));
            settings.addAll(mentioned(each.resolve("src/main")));
        }
        properties.putAll(load(folder.resolve("src/main/resources/application.properties")));
        settings.addAll(properties.keySet());
        return new ServiceModule(folder, artifacts, properties, settings);
    }

    /** The name by which the environment gives a setting (MicroProfile Config 3.1, environment variable mapping rules). */
    static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    boolean uses(String... anyOf) {
        return Stream.of(anyOf).anyMatch(artifacts::contains);
    }

    /** Names of the data sources apart from the default one. */
    Set<String> dataSources() {
        Set<String> names = new TreeSet<>();
        for (String property : properties.keySet()) {
            Matcher matcher = DATA_SOURCE.matcher(property);
            if (matcher.matches() && !matcher.group(1).equals("jdbc")) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static void collect(Path root, Path folder, Set<String> artifacts, Set<Path> folders) {
        if (!Files.exists(folder.resolve("pom.xml")) || !folders.add(folder)) {
            return; // ImageRules says what is not a module
        }
        for (Element dependency : children(parse(folder.resolve("pom.xml")), "dependencies", "dependency")) {
            if (text(dependency, "scope").equals("test")
                    || text(dependency, "optional").equals("true")) {
                continue;
            }
            String artifact = text(dependency, "artifactId");
            artifacts.add(artifact);
            if (text(dependency, "groupId").equals("org.alongside")) {
                Path module =
                        artifact.equals("plan-engine") ? root.resolve("plan-service/engine") : root.resolve(artifact);
                collect(root, module, artifacts, folders);
            }
        }
    }

    private static Element parse(Path pom) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(pom + " cannot be read", e);
        }
    }

    private static Iterable<Element> children(Element parent, String group, String name) {
        Stream.Builder<Element> found = Stream.builder();
        elements(parent, group).forEach(each -> elements(each, name).forEach(found));
        return found.build().toList();
    }

    private static Stream<Element> elements(Element parent, String name) {
        Stream.Builder<Element> found = Stream.builder();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found.build();
    }

    private static String text(Element parent, String name) {
        return elements(parent, name)
                .map(Element::getTextContent)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> load(Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().stream()
                    .filter(name -> !name.startsWith("%"))
                    .forEach(name -> values.put(name, properties.getProperty(name)));
        }
        return values;
    }

    private static Set<String> mentioned(Path sources) {
        Set<String> names = new TreeSet<>();
        if (!Files.isDirectory(sources)) {
            return names;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|properties)"))
                    .toList()) {
                Matcher matcher = OWN_SETTING.matcher(Files.readString(file));
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
