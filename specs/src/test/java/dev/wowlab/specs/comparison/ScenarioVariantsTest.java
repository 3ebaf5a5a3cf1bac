package dev.wowlab.specs.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.MatrixPlace;
import dev.wowlab.specs.golden.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ScenarioVariantsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long SEED = 11;
    private static final int FIGHTS = 40;
    private static final String NECKLACE = "[{\"name\":\"Stolen Souls\",\"set\":"
            + "{\"/raid/parties/0/players/0/equipment/items/1\":{\"id\":28762}}}]";

    private final ComparisonEngine engine = new ComparisonEngine();
    private ObjectNode base = MAPPER.createObjectNode();

    @BeforeEach
    void readSample() throws IOException {
        base = Asked.sample();
    }

    private byte[] input(String scenarios) {
        return Asked.about(base, "\"scenarios\":" + scenarios);
    }

    private List<InputProblem> problems(String scenarios) {
        return Asked.problems(input(scenarios));
    }

    private Totals fought(String scenarios) throws InvalidInputException {
        FightRunner runner = engine.plan(input(scenarios)).newRunner();
        // in two parts, as chunks are
        runner.run(SEED, 0, FIGHTS / 4);
        runner.run(SEED, FIGHTS / 4, FIGHTS - FIGHTS / 4);
        return Totals.drained(runner);
    }

    private static long[] alone(ObjectNode request) throws InvalidInputException {
        return Asked.fights(MAPPER.writeValueAsBytes(request), SEED, FIGHTS).dps();
    }

    @Test
    void aCellIsWhatTheRequestDoesInThatFightAlone() throws Exception {
        Totals totals = fought("{\"durations\":[90,300],\"targets\":[1,3]}");

        ObjectNode other = base.deepCopy();
        ObjectNode encounter = other.path("encounter").asObject();
        double before = encounter.path("duration").asDouble();
        encounter.put("durationVariation", encounter.path("durationVariation").asDouble() * 90 / before);
        encounter.put("duration", 90.0);
        ArrayNode targets = encounter.path("targets").asArray();
        targets.add(targets.get(0).deepCopy());
        targets.add(targets.get(0).deepCopy());
        long[] dps = alone(other);
        assertThat(totals.sum("variants 001 90 s, 3 targets dpsMilli"))
                .isEqualTo(LongStream.of(dps).sum());
        String squares = "variantDpsSquares 001 90 s, 3 targets ";
        assertThat((totals.sum(squares + "dpsMilliHigh") << 36) + totals.sum(squares + "dpsMilliLow"))
                .isEqualTo(LongStream.of(dps).map(one -> one * one).sum());
        // the request's own fight is one of them
        assertThat(totals.sum("variants 002 300 s, 1 target level")).isEqualTo(FIGHTS);
    }

    @Test
    void aChangeGainsOverTheSameFightWithoutIt() throws Exception {
        Totals totals = fought("{\"durations\":[60,120],\"variants\":" + NECKLACE + "}");

        for (int column = 0; column < 2; column++) {
            String fight = column == 0 ? "60 s" : "120 s";
            String plain = "variants 00" + 2 * column + " " + fight + " dpsMilli";
            String changed = "variants 00" + (2 * column + 1) + " " + fight + ", Stolen Souls ";
            assertThat(totals.sum(changed + "gainMilli"))
                    .isEqualTo(totals.sum(changed + "dpsMilli") - totals.sum(plain))
                    .isNotZero();
        }
        assertThat(engine.roles(input("{\"durations\":[60],\"targets\":[2],\"variants\":" + NECKLACE + "}")))
                .containsEntry("60 s, 2 targets", new MatrixPlace("2 targets", "60 s", Optional.empty()))
                .containsEntry(
                        "60 s, 2 targets, Stolen Souls",
                        new MatrixPlace("2 targets, Stolen Souls", "60 s", Optional.of("60 s, 2 targets")));
    }

    @Test
    void withoutWhatOthersBringThereIsLessDamage() throws Exception {
        Totals totals = fought("{\"withoutExecute\":true,\"withoutBuffs\":true}");

        assertThat(totals.values.keySet().stream()
                        .filter(name -> name.startsWith("variants ") && name.endsWith(" dpsMilli")))
                .containsExactly(
                        "variants 000 execute phase, raid buffs dpsMilli",
                        "variants 001 execute phase, no raid buffs dpsMilli",
                        "variants 002 no execute phase, raid buffs dpsMilli",
                        "variants 003 no execute phase, no raid buffs dpsMilli");
        assertThat(totals.sum("variants 001 execute phase, no raid buffs dpsMilli"))
                .isLessThan(totals.sum("variants 000 execute phase, raid buffs dpsMilli"));
    }

    @Test
    void withoutAnExecutePhaseAWarriorHasNothingToExecute() throws Exception {
        base = MAPPER.readTree(
                        Files.readAllBytes(Path.of("src/main/resources/dev/wowlab/specs/presets/arms-warrior.json")))
                .asObject();

        Totals totals = fought("{\"withoutExecute\":true}");

        assertThat(totals.sum("variants 001 no execute phase dpsMilli"))
                .isNotEqualTo(totals.sum("variants 000 execute phase dpsMilli"));
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        assertThat(problems("{}"))
                .extracting(InputProblem::toString)
                .containsExactly(
                        "scenarios: must name other fights: durations, targets, withoutExecute or withoutBuffs");
        assertThat(problems("{\"durations\":[],\"targets\":[1]}"))
                .extracting(InputProblem::path)
                .containsExactly("scenarios.durations");
        assertThat(problems("{\"durations\":[60,-1],\"targets\":[2,-3,41],\"length\":3}"))
                .extracting(InputProblem::path)
                .containsExactly(
                        "scenarios.durations[1]", "scenarios.targets[1]", "scenarios.targets[2]", "scenarios.length");
        assertThat(problems(
                        "{\"durations\":[1,2,3,4,5,6],\"targets\":[1,2,3,4,5,6,7,8,9],\"variants\":" + NECKLACE + "}"))
                .extracting(InputProblem::toString)
                .containsExactly("scenarios: 6 × 9 fights with each of 1 changes and without are 108; at most 100 can"
                        + " be compared");
        assertThat(problems("{\"targets\":[1],\"variants\":[{\"name\":\"x\"}]}"))
                .extracting(InputProblem::path)
                .containsExactly("scenarios.variants[0].set");
        base.path("encounter").asObject().remove(List.of("executeProportion20", "executeProportion25"));
        base.path("encounter").asObject().remove(List.of("executeProportion35", "executeProportion45"));
        assertThat(problems("{\"withoutExecute\":true}"))
                .extracting(InputProblem::toString)
                .containsExactly("scenarios.withoutExecute: the request's fight has no execute phase");
    }
}
