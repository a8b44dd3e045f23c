package org.alongside.opportunity.feed;

import java.nio.file.Path;

/** A document that was received whole and waits on disk to be read. */
record Spooled(Path file, long bytes, String sha256) {

    /** By which the document is found again in the spool folder. */
    String name() {
        return file.getFileName().toString();
    }
}
