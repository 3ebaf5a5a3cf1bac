package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeConfigTest {
    @Test
    void everythingButTheAddressHasADefault() throws ConfigException {
        NodeConfig config = NodeConfig.fromEnvironment(Map.of(NodeConfig.SENTINEL_URL, "http://127.0.0.1:8080/"));

        assertThat(config.sentinelUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(config.workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(config.name()).isEqualTo("node");
        assertThat(config.joinToken()).isEmpty();
        assertThat(config.ownerFirst()).isTrue();
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
    void aWrongSettingIsNamedWithItsValueAndWhatIsAllowed() {
        assertWrong(NodeConfig.SENTINEL_URL, "", "http");
        assertWrong(NodeConfig.SENTINEL_URL, "ftp://x", "http");
        assertWrong(NodeConfig.SENTINEL_URL, "http://a b", "http");
        assertWrong(NodeConfig.WORKERS, "0", "1 to 1024");
        assertWrong(NodeConfig.WORKERS, "many", "1 to 1024");
        assertWrong(NodeConfig.NAME, "x".repeat(65), "1 to 64");
        assertWrong(NodeConfig.HOME, "\0", "a folder");
        assertWrong(NodeConfig.OWNER_FIRST, "no", "true or false");
        assertWrong(NodeConfig.BEACON_URL, "http://beacon:8000", "ws: or wss:");
    }

    private static void assertWrong(String key, String value, String allowed) {
        Map<String, String> environment =
                new java.util.HashMap<>(Map.of(NodeConfig.SENTINEL_URL, "http://127.0.0.1:8080"));
        environment.put(key, value);
        assertThatThrownBy(() -> NodeConfig.fromEnvironment(environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining(allowed);
    }
}
