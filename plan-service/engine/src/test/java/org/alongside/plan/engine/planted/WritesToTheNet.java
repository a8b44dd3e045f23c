package org.alongside.plan.engine.planted;

import java.net.URI;

/** Planted: the net. */
public record WritesToTheNet(URI where) {}
