package org.alongside.opportunity.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a name; a port, so that a test can lie. */
@FunctionalInterface
interface NameService {
    InetAddress[] addresses(String host) throws UnknownHostException;
}
