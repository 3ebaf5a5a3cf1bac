package dev.wowlab.sentinel;

import dev.wowlab.sentinel.config.Network;
import java.net.Inet6Address;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Whose request it is, where it came through proxies of the operator. Immutable.
///
/// Each proxy adds whom it got the request from at the end of `X-Forwarded-For`. What stands before the last
/// address that is not a trusted proxy's may be anybody's invention, and decides nothing. Of IPv6 the first 64 bits
/// count, since whoever has one address there has all that begin like it.
final class ClientAddress {
    static final String FORWARDED = "X-Forwarded-For";

    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<Network> trusted;

    ClientAddress(List<Network> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /// What limits count by: an address of IPv4, or the network of one of IPv6.
    ///
    /// @param peer address of the connection
    /// @param forwarded every line of that header, in their order
    String of(String peer, List<String> forwarded) {
        return network(client(bare(peer), forwarded));
    }

    /// Whether a connection is from a proxy that is believed.
    boolean isProxy(String peer) {
        return parse(bare(peer)).filter(this::isTrusted).isPresent();
    }

    private String client(String peer, List<String> forwarded) {
        String address = peer;
        List<String> said = List.of(String.join(",", forwarded).split(",", -1));
        for (String entry : said.reversed()) {
            Optional<Network> speaker = parse(address);
            Optional<Network> next = parse(bare(entry.strip()));
            if (speaker.isEmpty() || next.isEmpty() || !isTrusted(speaker.get())) {
                break;
            }
            address = next.get().address().getHostAddress();
        }
        return address;
    }

    private static String network(String address) {
        return parse(address)
                .map(Network::address)
                .filter(Inet6Address.class::isInstance)
                .map(six -> HexFormat.of().formatHex(six.getAddress(), 0, IPV6_NETWORK_BYTES) + "/64")
                .orElse(address);
    }

    private boolean isTrusted(Network single) {
        return trusted.stream().anyMatch(network -> network.contains(single.address()));
    }

    private static Optional<Network> parse(String address) {
        try {
            return Network.isAddress(address) ? Optional.of(Network.parse(address)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty(); // such as "unknown", which the header may say
        }
    }

    /// Without the brackets and the port that an address may be written with.
    private static String bare(String address) {
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            return end < 0 ? address : address.substring(1, end);
        }
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }
}
