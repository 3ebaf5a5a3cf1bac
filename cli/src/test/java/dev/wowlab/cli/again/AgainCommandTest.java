package dev.wowlab.cli.again;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.cli.demo.Sample;
import dev.wowlab.cli.verify.LocalEvidence;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.TbcEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Results "of an older version" are real results of a request that differs, kept with the request that is simulated
/// now: what a version does to its numbers, a change of the request does here.
class AgainCommandTest {
    private static final String NOW = "tbc/" + new TbcEngine().version();
    private static final String ITEM = "/raid/parties/0/players/0/equipment/items/0";

    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    private ObjectNode kept(JsonNode request, int iterations) throws IOException {
        Path file = Files.writeString(folder.resolve("request.json"), request.toString());
        printed.reset();
        assertThat(Main.run("sim", file.toString(), "--json", "--iterations", Integer.toString(iterations)))
                .isZero();
        return (ObjectNode) Json.mapper().readTree(printed.text());
    }

    private ObjectNode ofAnOlderVersion() throws IOException {
        ObjectNode other = (ObjectNode) Sample.request().deepCopy();
        ((ObjectNode) other.at(ITEM)).remove("gems");
        ObjectNode old = kept(other, 300);
        old.put("engine", "tbc/0.0.1").set("input", Sample.request());
        return old;
    }

    private String file(String name, Object content) throws IOException {
        return Files.writeString(folder.resolve(name), content.toString()).toString();
    }

    private int again(String... arguments) {
        printed.reset();
        String[] all = new String[arguments.length + 1];
        all[0] = "again";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.run(all);
    }

    @Test
    void whatTheSameEngineComputedIsIdenticalOnAnyNumberOfThreads() throws Exception {
        ObjectNode kept = kept(Sample.request(), 120);
        assertThat(kept.at("/input/raid").isObject()).isTrue();

        assertThat(again(file("kept.json", kept.toPrettyString()), "--threads", "3", "--strict"))
                .isZero();
        assertThat(printed.text()).contains("identical", NOW + " → " + NOW, "1 result: 1 identical");
    }

    @Test
    void whatChangedBeyondChanceIsToldByAbilityAndEndsWith5() throws Exception {
        assertThat(again(file("old.json", ofAnOlderVersion()), "--actions", "1"))
                .isEqualTo(5);
        assertThat(printed.text())
                .contains("CHANGED", "tbc/0.0.1 → " + NOW, "Arcane Blast", "!", "more that moved")
                .contains("1 result: 1 changed beyond chance", "luck of their own")
                .doesNotContain("Frostbolt  ");
    }

    @Test
    void aChangeWithinChanceIsNoChangeUnlessItIsAskedForStrictly() throws Exception {
        ObjectNode otherSeed = kept(Sample.request(), 100).put("seed", 2);
        String file = file("old.json", otherSeed.put("engine", "tbc/0.0.1"));

        assertThat(again(file)).isZero();
        assertThat(printed.text()).contains("unchanged", "1 result: 1 unchanged within chance");
        assertThat(again(file, "--strict")).isEqualTo(5);
    }

    @Test
    void whatTheEngineRefusesIsNamedWithItsPath() throws Exception {
        ObjectNode refused = ofAnOlderVersion();
        ((ObjectNode) refused.at("/input" + ITEM)).put("id", 999_999);
        ObjectNode external = ofAnOlderVersion().put("engine", "wowsimcli/v1");

        assertThat(again(file("refused.json", refused), file("external.json", external)))
                .isEqualTo(5);
        assertThat(printed.text())
                .contains("REFUSED", "raid.parties[0].players[0].equipment.items[0].id: unknown item 999999")
                .contains("this program has no engine 'wowsimcli'", "2 results: 2 refused by the engine");
    }

    @Test
    void manyResultsOfOneFileAreTableAndJson() throws Exception {
        String requests = file(
                "cases.jsonl",
                "{\"case\":\"one\",\"request\":" + Sample.request() + "}\n{\"case\":\"two\",\"request\":"
                        + Sample.request() + "}\n");
        printed.reset();
        assertThat(Main.run("sim", "--jsonl", requests, "--iterations", "20")).isZero();
        String results = file("results.jsonl", printed.text());

        assertThat(again(results, file("old.json", ofAnOlderVersion()), "--json"))
                .isEqualTo(5);
        JsonNode json = Json.mapper().readTree(printed.text());
        assertThat(json.at("/counts/IDENTICAL").asInt()).isEqualTo(2);
        assertThat(json.at("/counts/CHANGED").asInt()).isEqualTo(1);
        assertThat(json.at("/results/1/name").asString()).endsWith("results.jsonl:2 two");
        assertThat(json.at("/results/2/difference/dps/halfWidth").asDouble()).isPositive();
        assertThat(json.at("/results/2/difference/actions/0/beyondChance").isMissingNode())
                .isTrue();
        assertThat(json.at("/results/2/difference/actions/0/damage/beyondChance")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theSameVersionWithOtherNumbersIsNamed() throws Exception {
        ObjectNode same = ofAnOlderVersion().put("engine", NOW);

        assertThat(again(file("same.json", same))).isEqualTo(5);
        assertThat(printed.text()).contains("the engine changed without a new version");
    }

    @Test
    void evidenceIsReadWithItsExactTotals() throws Exception {
        Path evidence = new LocalEvidence().write(folder.resolve("evidence.jsonl"));

        assertThat(again(evidence.toString())).isZero();
        assertThat(printed.text()).contains("1 result: 1 identical");

        String whole = Files.readString(evidence);
        String damaged = file("damaged.jsonl", whole.replaceFirst("\"seed\":99", "\"seed\":98"));
        assertThat(again(damaged)).isEqualTo(1);
        assertThat(printed.text()).contains("the evidence does not hold");
    }

    @Test
    void aResultWithoutItsInputIsReadWithTheOneThatIsNamed() throws Exception {
        ObjectNode kept = kept(Sample.request(), 20);
        kept.remove("input");
        String file = file("kept.json", kept);

        assertThat(again(file)).isEqualTo(1);
        assertThat(printed.text()).contains("kept.json: it has no 'input'", "--input FILE");
        assertThat(again(file, "--input", "preset:arcane-mage")).isZero();
        assertThat(printed.text()).contains("1 identical");
    }

    @Test
    void whatIsNoResultIsNamedWithWhatItLacks() throws Exception {
        assertThat(again(file("request.json", Sample.request()))).isEqualTo(1);
        assertThat(printed.text()).contains("request.json: this is an input, not a result");
        assertThat(again(file("other.json", "{\"digest\":\"x\",\"engine\":\"tbc/1\"}")))
                .isEqualTo(1);
        assertThat(printed.text()).contains("it has no 'seed', no 'iterations', no 'durationSeconds'");
        assertThat(again(file("broken.json", "{\n  oops"))).isEqualTo(1);
        assertThat(printed.text()).contains("broken.json is not JSON", "line 2");
        ObjectNode kept = kept(Sample.request(), 5);
        assertThat(again(file("lines.jsonl", kept + "\n" + kept.deepCopy().put("engine", "tbc") + "\n")))
                .isEqualTo(1);
        assertThat(printed.text()).contains("result 2: 'engine' must be NAME/VERSION, not 'tbc'");
        assertThat(again(file("text.json", kept.put("dps", "many")))).isEqualTo(1);
        assertThat(printed.text()).contains("text.json: this is no result of a simulation");
        assertThat(again("/no/such/file.json")).isEqualTo(1);
        assertThat(printed.text()).contains("no such file: /no/such/file.json");
        assertThat(again()).isEqualTo(2);
        assertThat(again("x.json", "--actions", "-1")).isEqualTo(2);
    }
}
