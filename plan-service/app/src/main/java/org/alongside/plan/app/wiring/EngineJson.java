package org.alongside.plan.app.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Teaches the service's JSON the engine's types. */
@Singleton
public final class EngineJson implements ObjectMapperCustomizer {

    /** Last of all: what this says of a type is what counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new EngineModule());
    }
}
