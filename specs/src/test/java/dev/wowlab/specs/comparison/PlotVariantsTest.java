package dev.wowlab.specs.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.AmountChange;
import dev.wowlab.engine.InputProblem;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlotVariantsTest {
    private final ComparisonEngine engine = new ComparisonEngine();
    private ObjectNode base = JsonMapper.builder().build().createObjectNode();

    @BeforeEach
    void readSample() throws IOException {
        base = Asked.sample();
    }

    private byte[] input(String plot) {
        return Asked.about(base, "\"plot\":" + plot);
    }

    private List<InputProblem> problems(String plot) {
        return Asked.problems(input(plot));
    }

    @Test
    void thereIsAVariantForEachStepToBothSides() throws Exception {
        byte[] input = input("{\"stats\":[\"StatSpellHitRating\"],\"points\":50,\"step\":20}");

        assertThat(engine.roles(input))
                .containsOnlyKeys(
                        "-40 spell hit rating", "-20 spell hit rating", "+20 spell hit rating", "+40 spell hit rating")
                .containsEntry("-40 spell hit rating", new AmountChange("StatSpellHitRating", -40));
        assertThat(engine.plan(input).fightsPerIteration()).isEqualTo(5);
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        assertThat(problems("{}")).extracting(InputProblem::path).containsExactly("plot.stats");
        assertThat(problems("{\"stats\":[\"StatLuck\"],\"points\":50,\"step\":26,\"width\":1}"))
                .extracting(InputProblem::path)
                .containsExactly("plot.width", "plot.step", "plot.stats");
        assertThat(problems("{\"stats\":[\"StatSpirit\"],\"points\":200,\"step\":3}"))
                .extracting(InputProblem::toString)
                .containsExactly("plot.step: 132 steps of 3; at most 100 can be compared");
        assertThat(problems("{\"stats\":[\"StatSpirit\"],\"points\":-5,\"step\":0}"))
                .extracting(InputProblem::path)
                .containsExactly("plot.points", "plot.step");
    }
}
