package org.alongside.opportunity.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.255.0.9",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:a00:1::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "2620:4f:8000::1",
                "3ffe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2a00:1450::5efe:a00:1",
                "2a00:1450::200:5efe:7f00:1"
            })
    void whatIsNotForAllIsNotAsked(String literal) {
        assertThat(Routable.globally(Routable.literal(literal))).as(literal).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
                "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.255.255",
                        "192.169.0.0",
                "198.17.255.255", "198.20.0.0", "223.255.255.255", "2001:200::1", "2003::1", "2606:4700::1111",
                        "2a00:1450::1",
                "3ffd::1"
            })
    void whatIsForAllIsAsked(String literal) {
        assertThat(Routable.globally(Routable.literal(literal))).as(literal).isTrue();
    }

    /** The JDK knows some of it too: whatever it calls local, we do. */
    @Property
    void nothingThatTheJdkKnowsToBeLocalIsRoutable(@ForAll @Size(4) byte[] four, @ForAll @Size(16) byte[] six)
            throws UnknownHostException {
        for (byte[] bytes : new byte[][] {four, six}) {
            InetAddress address = InetAddress.getByAddress(bytes);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()) {
                assertThat(Routable.globally(address)).as("%s", address).isFalse();
            }
        }
    }

    /** Every IPv4 address, put into IPv6 in whatever way, leads nowhere. */
    @Property
    void noIpv4AddressIsReachedThroughIpv6(@ForAll @Size(4) byte[] four) throws UnknownHostException {
        BigInteger low = new BigInteger(1, four);
        for (String prefix : new String[] {"0", "ffff00000000", "64ff9b0000000000000000" + "00000000"}) {
            byte[] whole = new byte[16];
            byte[] value = new BigInteger(prefix, 16).or(low).toByteArray();
            int length = Math.min(16, value.length);
            System.arraycopy(value, value.length - length, whole, 16 - length, length);
            InetAddress address = InetAddress.getByAddress(whole);
            if (address.getAddress().length == 16) {
                assertThat(Routable.globally(address)).as("%s", address).isFalse();
            }
        }
    }
}
