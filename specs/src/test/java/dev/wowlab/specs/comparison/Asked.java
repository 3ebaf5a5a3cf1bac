package dev.wowlab.specs.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.TbcEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Questions about the sample request. Stateless.
final class Asked {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Asked() {}

    /// The sample request; a fresh one, which the caller may change.
    static ObjectNode sample() throws IOException {
        return MAPPER.readTree(
                        Files.readAllBytes(Path.of("src/main/resources/dev/wowlab/specs/presets/arcane-mage.json")))
                .asObject();
    }

    /// A comparison.
    ///
    /// @param question member of it that asks, with its name
    static byte[] about(ObjectNode base, String question) {
        return ("{\"base\":" + base + "," + question + "}").getBytes(StandardCharsets.UTF_8);
    }

    /// What the first fights of a request come to, each simulated alone.
    static FightRecords fights(byte[] request, long seed, int number) throws InvalidInputException {
        FightRunner runner = new TbcEngine().plan(request).newRunner();
        FightRecords records = new FightRecords(number, runner.kindsOfLuck().size());
        runner.runEach(seed, 0, records);
        return records;
    }

    /// Why a comparison is refused.
    static List<InputProblem> problems(byte[] input) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> new ComparisonEngine().plan(input));
        assertThat(refused).as(new String(input, StandardCharsets.UTF_8)).isNotNull();
        return refused.problems();
    }
}
