package org.alongside.opportunity.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are globally routable, by the IANA registries of special-purpose addresses (RFC 6890). Whatever carries an IPv4 address
 * inside an IPv6 one (6to4, Teredo, NAT64, ISATAP) is not: nobody publishes a feed there.
 */
final class Routable {
    private static final List<Block> NOT_GLOBAL = List.of(
            Block.of("0.0.0.0", 8), // this network
            Block.of("10.0.0.0", 8), // private
            Block.of("100.64.0.0", 10), // shared by carriers
            Block.of("127.0.0.0", 8), // loopback
            Block.of("168.63.129.16", 32), // a cloud's own services, seen from its machines only
            Block.of("169.254.0.0", 16), // link-local, with the metadata of most clouds
            Block.of("172.16.0.0", 12), // private
            Block.of("192.0.0.0", 24), // protocol assignments
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.31.196.0", 24), // AS112
            Block.of("192.52.193.0", 24), // AMT
            Block.of("192.88.99.0", 24), // 6to4 relays
            Block.of("192.168.0.0", 16), // private
            Block.of("192.175.48.0", 24), // AS112
            Block.of("198.18.0.0", 15), // benchmarking
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("224.0.0.0", 3), // multicast and reserved
            Block.of("2001::", 23), // protocol assignments: Teredo, benchmarking, ORCHID
            Block.of("2001:db8::", 32), // documentation
            Block.of("2002::", 16), // 6to4
            Block.of("2620:4f:8000::", 48), // AS112
            Block.of("3ffe::", 16), // the 6bone that was
            Block.of("3fff::", 20)); // documentation

    /** All that is given out to the world; loopback, mapped, compatible, NAT64, unique local, link-local and multicast lie outside. */
    private static final Block GLOBAL_UNICAST_6 = Block.of("2000::", 3);

    private Routable() {}

    private record Block(byte[] start, int bits) {
        static Block of(String start, int bits) {
            return new Block(literal(start).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            if (!Arrays.equals(address, 0, whole, start, 0, whole)) {
                return false;
            }
            int rest = bits % Byte.SIZE;
            return rest == 0 || ((address[whole] ^ start[whole]) & (0xFF00 >> rest) & 0xFF) == 0;
        }
    }

    /**
     * An address written as one, which nobody is asked for.
     *
     * @throws IllegalArgumentException where it is none
     */
    static InetAddress literal(String written) {
        try {
            // Brackets keep an IPv6 address from being taken for a name; four numbers are never looked up.
            return InetAddress.getByName(written.contains(":") ? "[" + written + "]" : written);
        } catch (UnknownHostException notALiteral) {
            throw new IllegalArgumentException(notALiteral);
        }
    }

    static boolean globally(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean special = NOT_GLOBAL.stream().anyMatch(block -> block.holds(bytes));
        return switch (address) {
            case Inet4Address four -> !special;
            case Inet6Address six -> !special && GLOBAL_UNICAST_6.holds(bytes) && !isIsatap(bytes);
            default -> false;
        };
    }

    /** RFC 5214: an IPv4 address behind 00-00-5E-FE or 02-00-5E-FE. */
    private static boolean isIsatap(byte[] six) {
        return (six[8] & 0xFD) == 0 && six[9] == 0 && six[10] == 0x5E && (six[11] & 0xFF) == 0xFE;
    }
}
