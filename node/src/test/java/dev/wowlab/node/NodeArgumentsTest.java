package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeArgumentsTest {
    @Test
    void anEngineOnTheCommandLineIsAddedToThoseOfTheEnvironment() throws Exception {
        assertThat(NodeArguments.over(Map.of("A", "1"), List.of())).containsExactly(Map.entry("A", "1"));
        assertThat(NodeArguments.over(Map.of(), List.of("--engine", "wowsimcli=/a")))
                .containsEntry("WOWLAB_NODE_ENGINES", "wowsimcli=/a");
        assertThat(NodeArguments.over(Map.of("WOWLAB_NODE_ENGINES", "x=/b"), List.of("--engine=wowsimcli=/a")))
                .containsEntry("WOWLAB_NODE_ENGINES", "x=/b,wowsimcli=/a");
    }

    @Test
    void aNodeMayServeItsOwnerLikeAllOthers() throws Exception {
        assertThat(NodeArguments.over(Map.of(), List.of("--no-owner-first")))
                .containsEntry("WOWLAB_NODE_OWNER_FIRST", "false");
    }

    @Test
    void whatIsNoArgumentIsRefused() {
        assertThatThrownBy(() -> NodeArguments.over(Map.of(), List.of("--engines")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("'--engines'");
        assertThatThrownBy(() -> NodeArguments.over(Map.of(), List.of("--engine")))
                .hasMessageContaining("'--engine'");
    }

    @Test
    void aNodeWithAnEngineThatCannotBeUsedDoesNotStart(@TempDir Path home) throws Exception {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Map<String, String> environment =
                Map.of("WOWLAB_SENTINEL_URL", "http://127.0.0.1:1", "WOWLAB_NODE_HOME", home.toString());

        int code = Main.run(
                List.of("--engine", "wowsimcli=" + home.resolve("absent")),
                environment,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("WOWLAB_NODE_ENGINES has 'wowsimcli=", "absent'");
    }
}
