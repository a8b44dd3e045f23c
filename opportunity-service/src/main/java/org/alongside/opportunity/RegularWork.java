package org.alongside.opportunity;

/** Something that this service does by itself from time to time. Doing it twice, or on two replicas at once, is doing it once. */
public interface RegularWork {
    /** For the log. */
    String what();

    void doNow();
}
