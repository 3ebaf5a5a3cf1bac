package dev.wowlab.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.comparison.ComparisonEngine;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void changesAreListedAsVariantsOfWhatIsThere() throws Exception {
        JsonNode request = Sample.request();
        JsonNode question = of(
                        "--wear",
                        "Eye of Magtheridon",
                        "--set",
                        "/raid/buffs/bloodlust=false",
                        "--set",
                        "/raid/parties/0/players/0/consumables/potId=22839",
                        "--set",
                        "/raid/buffs/arcaneBrilliance=null",
                        "--line",
                        "0=Cast Fire Blast",
                        "--without-each-line")
                .about(request);

        assertThat(question.path("base")).isEqualTo(request);
        List<JsonNode> variants = new ArrayList<>(question.path("variants").values());
        assertThat(variants).hasSize(2 + 3 + 1 + 5);
        assertThat(variants).extracting(each -> each.path("name").asString()).doesNotHaveDuplicates();
        assertThat(variants.getFirst().path("set").propertyNames())
                .containsExactly("/raid/parties/0/players/0/equipment");
        assertThat(variants.get(2).path("set").toString()).isEqualTo("{\"/raid/buffs/bloodlust\":false}");
        // what is missing on the way is put there as a whole
        assertThat(variants.get(3).path("set").toString())
                .isEqualTo("{\"/raid/parties/0/players/0/consumables\":{\"potId\":22839}}");
        assertThat(variants.get(4).path("set").toString()).isEqualTo("{\"/raid/buffs/arcaneBrilliance\":null}");
        assertThat(variants.get(5).path("name").asString()).isEqualTo("Cast Fire Blast before 0");
        assertThat(variants.get(5)
                        .at("/set/~1raid~1parties~10~1players~10~1rotation~1priorityList")
                        .size())
                .isEqualTo(5);
        assertThat(variants.getLast().path("set").toString())
                .isEqualTo("{\"/raid/parties/0/players/0/rotation/priorityList/3/hide\":true}");
        // the engine takes them
        assertThat(new ComparisonEngine()
                        .plan(Json.mapper().writeValueAsBytes(question))
                        .warnings())
                .isNotNull();
        assertThat(of("--weights", "--wear", "Eye of Magtheridon").misuse())
                .hasValueSatisfying(said -> assertThat(said).startsWith("give one of"));
    }
}
