package org.alongside.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** A random password per database role, made once and kept in a file that only its owner can read. */
final class DatabasePasswords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DatabasePasswords() {}

    /** @throws CannotStart if the file can be neither read nor made, or is gone while the database it belongs to is there */
    static Map<String, String> keptIn(Path file, Path database) {
        try {
            if (Files.exists(file)) {
                return Map.copyOf(JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
            }
            if (EmbeddedDatabase.exists(database)) {
                throw new CannotStart(
                        "The passwords of the database are gone (" + file + " is missing): put that file back, or move "
                                + database + " away to begin with an empty database.");
            }
            Map<String, String> passwords = new TreeMap<>();
            passwords.put(EmbeddedDatabase.SUPERUSER, random());
            for (String service : EmbeddedDatabase.SERVICES) {
                for (String role : new String[] {"_owner", "_app", "_sequencer"}) {
                    passwords.put(service + role, random());
                }
            }
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(passwords));
            return Map.copyOf(passwords);
        } catch (IOException e) {
            throw new CannotStart(
                    "The passwords of the database in " + file + " can be neither read nor made: " + e.getMessage(), e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
