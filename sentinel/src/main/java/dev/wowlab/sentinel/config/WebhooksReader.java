package dev.wowlab.sentinel.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads where webhooks may go and how long they are tried. Stateless, thread-safe.
final class WebhooksReader {
    private static final String ALLOW = "WOWLAB_WEBHOOK_ALLOW";
    private static final String RETRIES = "WOWLAB_WEBHOOK_RETRIES";
    private static final int MOST_RETRIES = 30;
    private static final int LONGEST_PAUSE_SECONDS = 7 * 24 * 3_600;

    /// 5 s, 30 s, 2 min, 10 min, 30 min, 1 h, 2 h, 4 h, 8 h, 8 h: a day in all, so that a receiver may be down
    /// overnight.
    private static final String USUAL_RETRIES = "5,30,120,600,1800,3600,7200,14400,28800,28800";

    private WebhooksReader() {}

    /// @param key that the key of signatures is derived from where none is set
    static Config.Webhooks read(EnvironmentReader read, byte[] key) {
        List<Network> networks = new ArrayList<>();
        Set<String> hosts = new TreeSet<>();
        for (String part : EnvironmentReader.parts(read.text(ALLOW, ""))) {
            if (!Network.isAddress(part) && part.indexOf('/') < 0) {
                hosts.add(part.toLowerCase(Locale.ROOT));
                continue;
            }
            try {
                networks.add(Network.parse(part));
            } catch (IllegalArgumentException wrong) {
                read.fault(ALLOW + " has '" + part
                        + "'; it must be names of hosts or networks such as 10.0.0.0/8, separated by commas");
            }
        }
        Optional<URI> publicUrl = read.optional("WOWLAB_PUBLIC_URL").isPresent()
                ? read.addresses("WOWLAB_PUBLIC_URL", List.of("http", "https")).stream()
                        .findFirst()
                : Optional.empty();
        return new Config.Webhooks(hosts, networks, retries(read), key, publicUrl);
    }

    private static List<Duration> retries(EnvironmentReader read) {
        List<Duration> pauses = new ArrayList<>();
        String value = read.text(RETRIES, USUAL_RETRIES);
        try {
            EnvironmentReader.parts(value).forEach(part -> pauses.add(Duration.ofSeconds(Integer.parseInt(part))));
        } catch (NumberFormatException notANumber) {
            pauses.clear();
        }
        boolean sound =
                pauses.stream().allMatch(pause -> pause.isPositive() && pause.toSeconds() <= LONGEST_PAUSE_SECONDS);
        if (pauses.isEmpty() || pauses.size() > MOST_RETRIES || !sound) {
            read.fault(RETRIES + " is '" + value + "'; it must be 1 to " + MOST_RETRIES
                    + " pauses before the next attempt, each of 1 to " + LONGEST_PAUSE_SECONDS
                    + " seconds, separated by commas");
        }
        return pauses;
    }
}
