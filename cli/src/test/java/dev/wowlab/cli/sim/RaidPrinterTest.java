package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.protocol.result.LineWords;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RaidPrinterTest {
    private static String printed(int players) throws Exception {
        ObjectNode request = Sample.request().deepCopy().asObject();
        ArrayNode party = request.at("/raid/parties/0/players").asArray();
        party.get(0).asObject().put("name", "Khadgar");
        for (int i = 1; i < players; i++) {
            party.add(party.get(0).deepCopy());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalSimulation.Outcome outcome =
                LocalSimulation.plan(EngineChoice.forInput(request), request).run(1, 20, 1, (done, expected) -> {});
        ReportPrinter.printRecorded(
                outcome.report(), LineWords.NONE, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theTableOfPlayersComesFirstAndThenEachOnesActionsAndLines() throws Exception {
        String text = printed(2);
        assertThat(text)
                .containsSubsequence(
                        "threat/s", "Arcane Mage", "Arcane Mage", "Arcane Blast", "line of the action list");
        assertThat(text.lines().filter(line -> line.strip().matches("Khadgar( 2)?")))
                .hasSize(2);
        assertThat(text.lines().filter(line -> line.contains("Arcane Blast"))).hasSize(2);
    }

    @Test
    void aPlayerAloneHasNoTable() throws Exception {
        assertThat(printed(1)).doesNotContain("Khadgar", "threat/s").contains("Arcane Blast");
    }
}
