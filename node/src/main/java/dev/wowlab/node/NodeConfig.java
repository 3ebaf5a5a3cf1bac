package dev.wowlab.node;

import dev.wowlab.protocol.PlainText;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an operator sets for a node, by environment variables. Immutable.
///
/// @param sentinelUrl base address of the platform, without `/api/v1`
/// @param home folder of the key file
/// @param name label shown to people
/// @param workers chunks that are computed at once
/// @param joinToken makes the node active without a user's claim
/// @param ownerFirst whether it serves jobs of the user who claimed it before those of others
/// @param beaconUrl where it reaches Centrifugo, if not where the platform says that people do
public record NodeConfig(
        URI sentinelUrl,
        Path home,
        String name,
        int workers,
        Optional<String> joinToken,
        boolean ownerFirst,
        Optional<URI> beaconUrl) {
    public static final String SENTINEL_URL = "WOWLAB_SENTINEL_URL";
    public static final String HOME = "WOWLAB_NODE_HOME";
    public static final String NAME = "WOWLAB_NODE_NAME";
    public static final String WORKERS = "WOWLAB_NODE_WORKERS";
    public static final String JOIN_TOKEN = "WOWLAB_JOIN_TOKEN";
    public static final String OWNER_FIRST = "WOWLAB_NODE_OWNER_FIRST";
    public static final String BEACON_URL = "WOWLAB_NODE_BEACON_URL";

    /// Every one of them.
    static final List<String> NAMES = List.of(SENTINEL_URL, HOME, NAME, WORKERS, JOIN_TOKEN, OWNER_FIRST, BEACON_URL);

    private static final int MAX_NAME = 64;
    private static final int MAX_WORKERS = 1024;

    /// Reads the variables; absent and blank ones have defaults, but for the address.
    ///
    /// @throws ConfigException for the first one that is wrong
    public static NodeConfig fromEnvironment(Map<String, String> variables) throws ConfigException {
        Map<String, String> environment = set(variables);
        URI sentinel = sentinelUrl(environment.getOrDefault(SENTINEL_URL, ""));
        return new NodeConfig(
                sentinel,
                environment.containsKey(HOME) ? home(environment.get(HOME)) : usualHome(sentinel),
                environment.containsKey(NAME) ? name(environment.get(NAME)) : nameOfMachine(environment),
                workers(environment.getOrDefault(
                        WORKERS, Integer.toString(Runtime.getRuntime().availableProcessors()))),
                Optional.ofNullable(environment.get(JOIN_TOKEN)),
                ownerFirst(environment.getOrDefault(OWNER_FIRST, "true")),
                beaconUrl(environment.getOrDefault(BEACON_URL, "")));
    }

    /// What is set at all: files of containers and services know no other way to leave a variable out than to leave
    /// it blank.
    static Map<String, String> set(Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(variable -> !variable.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<URI> beaconUrl(String value) throws ConfigException {
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(value);
            if (uri.getHost() != null && ("ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme()))) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException invalid) {
            throw wrong(BEACON_URL, value, "a ws: or wss: address", invalid);
        }
        throw wrong(BEACON_URL, value, "a ws: or wss: address", null);
    }

    private static URI sentinelUrl(String value) throws ConfigException {
        try {
            URI uri = new URI(value);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return value.endsWith("/") ? new URI(value.substring(0, value.length() - 1)) : uri;
            }
        } catch (URISyntaxException invalid) {
            throw wrong(SENTINEL_URL, value, "an http: or https: address", invalid);
        }
        throw wrong(SENTINEL_URL, value, "an http: or https: address, e.g. http://127.0.0.1:8080", null);
    }

    /// A folder for each platform: what a node has signed for one must be worth nothing at another.
    private static Path usualHome(URI sentinel) {
        Path nodes = Path.of(System.getProperty("user.home", "."), ".wowlab", "node");
        if (Files.exists(nodes.resolve(IdentityFile.NAME))) {
            return nodes; // of a node that is older than this rule, and stays who it is
        }
        String port = sentinel.getPort() < 0 ? "" : "_" + sentinel.getPort();
        return nodes.resolve(sentinel.getHost().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_") + port);
    }

    private static String nameOfMachine(Map<String, String> environment) {
        String name = Stream.of("HOSTNAME", "COMPUTERNAME")
                .map(key -> environment.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(NodeConfig::askForName);
        return PlainText.mended(PlainText.cut(name, MAX_NAME));
    }

    private static String askForName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "node";
        }
    }

    private static Path home(String value) throws ConfigException {
        try {
            return Path.of(value);
        } catch (InvalidPathException invalid) {
            throw wrong(HOME, value, "a folder", invalid);
        }
    }

    private static String name(String value) throws ConfigException {
        if (value.isBlank()
                || value.length() > MAX_NAME
                || PlainText.whyNotLine(value).isPresent()) {
            throw wrong(NAME, value, "1 to " + MAX_NAME + " characters without control characters", null);
        }
        return value;
    }

    private static int workers(String value) throws ConfigException {
        try {
            int workers = Integer.parseInt(value);
            if (workers >= 1 && workers <= MAX_WORKERS) {
                return workers;
            }
        } catch (NumberFormatException invalid) {
            throw wrong(WORKERS, value, "a whole number from 1 to " + MAX_WORKERS, invalid);
        }
        throw wrong(WORKERS, value, "a whole number from 1 to " + MAX_WORKERS, null);
    }

    private static boolean ownerFirst(String value) throws ConfigException {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(OWNER_FIRST, value, "true or false", null);
        };
    }

    private static ConfigException wrong(String key, String value, String allowed, @Nullable Throwable cause) {
        ConfigException exception = new ConfigException(key + " is '" + value + "', allowed is " + allowed);
        if (cause != null) {
            exception.initCause(cause);
        }
        return exception;
    }
}
