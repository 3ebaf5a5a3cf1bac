package dev.wowlab.sentinel.webhook;

import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.config.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/// Who may be posted to: whoever is on the public internet, by TLS, and whom the operator allows. Immutable.
///
/// A name says nothing about where it leads by the time it is looked up, so that the address decides, and decides when
/// it is connected to.
public final class Receivers {
    /// Addresses that are nobody's on the public internet (IANA's registries of special-purpose addresses), or that
    /// lead to such through a translation.
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::parse)
            .toList();

    /// All that is public of IPv6 lies in here.
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    private final Config.Webhooks config;

    public Receivers(Config.Webhooks config) {
        this.config = config;
    }

    /// Whether a connection to an address may be made.
    ///
    /// @param host as the webhook's address names it
    boolean allows(String host, InetAddress address) {
        return isNamed(host) || isInNetwork(address) || isPublic(address);
    }

    /// Why a webhook cannot go there, as far as its address alone tells; empty where nothing speaks against it.
    Optional<String> whyNot(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.of("must have no user name and no password");
        }
        String host = url.host();
        Optional<InetAddress> literal = literal(host);
        boolean ours = isNamed(host) || literal.filter(this::isInNetwork).isPresent();
        if (!ours && !url.isHttps()) {
            return Optional.of("must begin with https://");
        }
        boolean local = host.equals("localhost") || host.endsWith(".localhost");
        return ours || (!local && literal.map(Receivers::isPublic).orElse(true))
                ? Optional.empty()
                : Optional.of("leads to an address that is not on the public internet; this platform's operator has not"
                        + " allowed that");
    }

    private boolean isNamed(String host) {
        return config.hosts().contains(host.toLowerCase(Locale.ROOT));
    }

    private boolean isInNetwork(InetAddress address) {
        return config.networks().stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        boolean six = address.getAddress().length > Integer.BYTES;
        return (!six || GLOBAL_UNICAST.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    private static Optional<InetAddress> literal(String host) {
        if (!Network.isAddress(host)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
