package dev.wowlab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.cli.sim.LocalSimulation;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.specs.TbcEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A folder of reference cases of our own: the sample, with what another seed of our engine gives as the measurement.
class ParityCommandTest {
    private static final int WRONG_COMMAND_LINE = 2;
    private static final int FIGHTS = 400;

    @TempDir
    private Path folder;

    private int parity(String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "parity";
        arguments[1] = "--reference";
        arguments[2] = folder.toString();
        arguments[3] = "--iterations";
        arguments[4] = Integer.toString(FIGHTS);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Main.run(arguments);
    }

    private static ObjectNode measured() throws Exception {
        ResultReport report = LocalSimulation.plan(new TbcEngine(), Sample.request())
                .run(99, FIGHTS, 1, (done, expected) -> {})
                .report();
        ObjectNode row = Json.mapper().createObjectNode();
        row.put("case", "one").put("iterations", FIGHTS);
        row.put("dps", report.dps().mean()).put("dpsStdev", report.dps().stdev());
        ArrayNode actions = row.putArray("actions");
        for (ResultReport.Action action : report.actions()) {
            actions.addObject()
                    .put("unit", action.unit())
                    .put("id", action.id())
                    .put("casts", action.casts())
                    .put("hits", action.hits())
                    .put("crits", action.crits())
                    .put("ticks", action.ticks())
                    .put("damage", action.damage());
        }
        return row;
    }

    private void write(Path into, JsonNode result) throws IOException {
        Files.createDirectories(into);
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("case", "one").put("kind", "settings").set("request", Sample.request());
        line(into.resolve("TestSample.requests.jsonl.gz"), request);
        line(into.resolve("TestSample.results.jsonl.gz"), result);
    }

    private static void line(Path file, JsonNode node) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((node + "\n").getBytes(UTF_8));
        }
    }

    @Test
    void anotherSeedAgrees() throws Exception {
        write(folder, measured());
        assertThat(parity()).isZero();
    }

    @Test
    void theFolderAboveWillDo() throws Exception {
        write(folder.resolve("tbc"), measured());
        assertThat(parity()).isZero();
    }

    @Test
    void threePercentOfDpsAreADeviation() throws Exception {
        ObjectNode result = measured();
        result.put("dps", result.path("dps").doubleValue() * 1.03);
        write(folder, result);
        assertThat(parity()).isOne();
    }

    @Test
    void anActionThatThePeerNeverCastsIsADeviation() throws Exception {
        ObjectNode result = measured();
        ((ArrayNode) result.path("actions")).remove(0);
        write(folder, result);
        assertThat(parity()).isOne();
    }

    @Test
    void aFolderWithoutSuitesAndASuiteThatIsNotThereAreRefused() throws Exception {
        assertThat(parity()).isEqualTo(WRONG_COMMAND_LINE);
        write(folder, measured());
        assertThat(parity("--suites", "TestOther")).isEqualTo(WRONG_COMMAND_LINE);
        assertThat(parity("--suites", "TestSample")).isZero();
    }
}
