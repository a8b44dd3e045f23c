package org.alongside.plan.engine.planted;

import java.security.SecureRandom;

/** Planted: better chance. */
public record AsksASecureRandom(SecureRandom random) {}
