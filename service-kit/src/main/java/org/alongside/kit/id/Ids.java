package org.alongside.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** New identifiers: UUID version 7 (RFC 9562), which sort by time of making, and random nonces. */
@ApplicationScoped
public class Ids {

    private final TimeBasedEpochRandomGenerator generator =
            Generators.timeBasedEpochRandomGenerator(new SecureRandom());
    private final SecureRandom random = new SecureRandom();

    public UUID next() {
        return generator.generate();
    }

    /** 128 random bits as 32 lower-case hexadecimal digits. */
    public String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
