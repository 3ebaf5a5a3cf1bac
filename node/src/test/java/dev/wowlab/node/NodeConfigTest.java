package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeConfigTest {
    @Test
    void everythingButTheAddressHasADefault() throws ConfigException {
        NodeConfig config = NodeConfig.fromEnvironment(Map.of(NodeConfig.SENTINEL_URL, "http://127.0.0.1:8080/"));

        assertThat(config.sentinelUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(config.workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(config.name()).isNotBlank().hasSizeLessThanOrEqualTo(64);
        assertThat(config.joinToken()).isEmpty();
        assertThat(config.ownerFirst()).isTrue();
    }

    @Test
    void itIsCalledAsTheMachineIs() throws ConfigException {
        assertThat(named(Map.of("HOSTNAME", "garage", "COMPUTERNAME", "GARAGE")))
                .isEqualTo("garage");
        assertThat(named(Map.of("COMPUTERNAME", "JANE-PC"))).isEqualTo("JANE-PC");
        assertThat(named(Map.of("HOSTNAME", "x".repeat(80)))).isEqualTo("x".repeat(64));
    }

    @Test
    void itHasAKeyForEachPlatform(@TempDir Path user) throws Exception {
        String before = System.setProperty("user.home", user.toString());
        try {
            Path nodes = user.resolve(".wowlab/node");
            assertThat(home("https://wow.guild.example")).isEqualTo(nodes.resolve("wow.guild.example"));
            assertThat(home("http://WOW.guild.example:8080/base")).isEqualTo(nodes.resolve("wow.guild.example_8080"));
            assertThat(home("http://[::1]:8080").getFileName().toString()).matches("[a-z0-9._-]+");

            IdentityFile.loadOrCreate(nodes);
            assertThat(home("https://wow.guild.example"))
                    .as("an older node stays who it is")
                    .isEqualTo(nodes);
        } finally {
            System.setProperty("user.home", before);
        }
    }

    private static String named(Map<String, String> machine) throws ConfigException {
        return NodeConfig.fromEnvironment(with(machine)).name();
    }

    private static Path home(String platform) throws ConfigException {
        return NodeConfig.fromEnvironment(Map.of(NodeConfig.SENTINEL_URL, platform))
                .home();
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put(NodeConfig.SENTINEL_URL, "http://127.0.0.1:8080");
        return environment;
    }

    @Test
    void everySettingIsTaken() throws ConfigException {
        NodeConfig config = NodeConfig.fromEnvironment(Map.of(
                NodeConfig.SENTINEL_URL, "https://wowlab.example/base",
                NodeConfig.HOME, "/srv/node",
                NodeConfig.NAME, "garage",
                NodeConfig.WORKERS, "7",
                NodeConfig.JOIN_TOKEN, "let-me-in",
                NodeConfig.OWNER_FIRST, "false",
                NodeConfig.BEACON_URL, "ws://beacon:8000/connection/websocket"));

        assertThat(config)
                .isEqualTo(new NodeConfig(
                        URI.create("https://wowlab.example/base"),
                        Path.of("/srv/node"),
                        "garage",
                        7,
                        Optional.of("let-me-in"),
                        false,
                        Optional.of(URI.create("ws://beacon:8000/connection/websocket"))));
    }

    @Test
    void whatIsBlankIsNotSet() throws ConfigException {
        Map<String, String> blank = NodeConfig.NAMES.stream().collect(Collectors.toMap(name -> name, _ -> " "));

        assertThat(NodeConfig.fromEnvironment(with(blank))).isEqualTo(NodeConfig.fromEnvironment(with(Map.of())));
    }

    @Test
    void aWrongSettingIsNamedWithItsValueAndWhatIsAllowed() {
        assertWrong(NodeConfig.SENTINEL_URL, "", "http");
        assertWrong(NodeConfig.SENTINEL_URL, "ftp://x", "http");
        assertWrong(NodeConfig.SENTINEL_URL, "http://a b", "http");
        assertWrong(NodeConfig.WORKERS, "0", "1 to 1024");
        assertWrong(NodeConfig.WORKERS, "many", "1 to 1024");
        assertWrong(NodeConfig.NAME, "x".repeat(65), "1 to 64");
        assertWrong(NodeConfig.NAME, "two\nlines", "without control characters");
        assertWrong(NodeConfig.HOME, "\0", "a folder");
        assertWrong(NodeConfig.OWNER_FIRST, "no", "true or false");
        assertWrong(NodeConfig.BEACON_URL, "http://beacon:8000", "ws: or wss:");
    }

    private static void assertWrong(String key, String value, String allowed) {
        Map<String, String> environment = with(Map.of());
        environment.put(key, value);
        assertThatThrownBy(() -> NodeConfig.fromEnvironment(environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining(allowed);
    }
}
