package org.alongside.gateway.route;

/** The contract cannot be turned into routes; the message is one sentence for whoever edited it. Ends the start. */
public final class ContractNotUsable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContractNotUsable(String message) {
        super(message);
    }
}
