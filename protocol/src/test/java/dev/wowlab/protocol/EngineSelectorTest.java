package dev.wowlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineSelectorTest {
    @Test
    void anEngineIsAskedForByNameOrByNameAndVersion() {
        assertThat(EngineSelector.parse("tbc")).isEqualTo(new EngineSelector("tbc", Optional.empty()));
        assertThat(EngineSelector.parse("wowsimcli@v0.0.119-amd64-0123456789ab-1"))
                .isEqualTo(new EngineSelector("wowsimcli", Optional.of("v0.0.119-amd64-0123456789ab-1")));
    }

    @Test
    void whatIsNeitherIsRefused() {
        for (String text : List.of(
                "", "@1", "wowsimcli@", "wowsimcli@a b", "wowsimcli@a@b", "x".repeat(33), "a@" + "1".repeat(65))) {
            assertThatThrownBy(() -> EngineSelector.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must");
        }
    }

    @Test
    void anExternalEngineIsAskedForAgainByItsVersionAnotherByItsName() {
        assertThat(EngineSelector.again(new EngineRef("tbc", "0.4.0"))).isEqualTo("tbc");
        assertThat(EngineSelector.again(new EngineRef("wowsimcli", "v1"))).isEqualTo("wowsimcli@v1");
        assertThat(EngineSelector.MAX_LENGTH).isEqualTo(97);
    }
}
