package dev.wowlab.specs.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wowlab.engine.AmountChange;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlotVariantsTest {
    private final ComparisonEngine engine = new ComparisonEngine();
    private String base = "";

    @BeforeEach
    void readSample() throws IOException {
        base = Files.readString(Path.of("src/main/resources/dev/wowlab/specs/presets/arcane-mage.json"));
    }

    private byte[] input(String plot) {
        return ("{\"base\":" + base + ",\"plot\":" + plot + "}").getBytes(StandardCharsets.UTF_8);
    }

    private List<InputProblem> problems(String plot) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> engine.plan(input(plot)));
        assertThat(refused).as(plot).isNotNull();
        return refused.problems();
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
