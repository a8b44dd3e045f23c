package org.alongside.opportunity.feed;

import java.nio.file.Path;

/** A document that was received whole and waits on disk to be read. */
record Spooled(Path file, long bytes, String sha256) {}
