package dev.wowlab.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.json.Json;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class QuestionOptionTest {
    private static final JsonNode REQUEST = Json.mapper().createObjectNode();

    private static QuestionOption of(String... arguments) {
        return CommandLine.populateCommand(new QuestionOption(), arguments);
    }

    @Test
    void aPlotGoesAsFarAndInSuchStepsAsIsAsked() throws Exception {
        JsonNode plot = of("--plot", "StatSpellHitRating", "--points", "60", "--step", "30")
                .about(REQUEST)
                .path("plot");
        assertThat(plot.path("points").asInt()).isEqualTo(60);
        assertThat(plot.path("step").asInt()).isEqualTo(30);
        JsonNode usual = of("--plot", "StatSpellHitRating").about(REQUEST).path("plot");
        assertThat(usual.path("points").asInt()).isEqualTo(200);
        assertThat(usual.path("step").asInt()).isEqualTo(40);
    }

    @Test
    void stepsWithoutAPlotAreRefused() {
        assertThat(of("--weights", "--step", "30").misuse()).contains("--points and --step go with --plot");
        assertThat(of("--plot", "StatSpellHitRating", "--step", "30").misuse()).isEmpty();
    }
}
