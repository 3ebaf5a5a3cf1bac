package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.cli.demo.Sample;
import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    private String now = "";
    private String bare = "";

    @BeforeEach
    void writeRequests() throws IOException {
        now = write("now.json", Sample.request());
        JsonNode withoutRings = Sample.request().deepCopy();
        for (int slot = 10; slot <= 11; slot++) {
            withoutRings
                    .at("/raid/parties/0/players/0/equipment/items")
                    .asArray()
                    .set(slot, Json.mapper().createObjectNode());
        }
        bare = write("bare.json", withoutRings);
    }

    private String write(String name, JsonNode request) throws IOException {
        return Files.writeString(folder.resolve(name), request.toString()).toString();
    }

    @Test
    void losingBothRingsIsWorseAndTheSameRequestIsTheSame() {
        assertThat(Main.run("compare", now, bare, now, "--iterations", "300")).isZero();

        assertThat(printed.text())
                .contains("300 fights of each, seed 1")
                .contains(bare + ": worse; as exact as")
                .contains(now + ": the same in every fight");
    }

    @Test
    void eachLineOfTheActionListIsLeftOutInTurn() {
        assertThat(Main.run("compare", now, "--without-each-line", "--iterations", "100"))
                .isZero();

        assertThat(printed.text())
                .contains("without prepull[0]: At -2.5s: cast Arcane Blast: ")
                .contains("without 0: Use every other cooldown that is ready: worse")
                .contains("without 3: Cast Arcane Blast: worse");
    }

    @Test
    void aLineIsAddedInWords() {
        assertThat(Main.run(
                        "compare",
                        now,
                        "--line",
                        "1=cast Fire Blast if time > 3s",
                        "--line",
                        "last=Cast Fire Blast",
                        "--line",
                        "prepull=At -1s: cast Fire Blast",
                        "--iterations",
                        "100"))
                .isZero();
        assertThat(printed.text())
                .contains("cast Fire Blast if time > 3s before 1: ")
                .contains("Cast Fire Blast last: no difference to be seen")
                .contains("At -1s: cast Fire Blast prepull: the same in every fight");

        assertThat(Main.run("compare", now, "--line", "9=Cast Fire Blast")).isEqualTo(1);
        assertThat(Main.run("compare", now, "--line", "1=Cast Fire Blst")).isEqualTo(1);
        assertThat(Main.run("compare", now, "--line", "Cast Fire Blast")).isEqualTo(1);
        assertThat(printed.text())
                .contains(
                        "--line 9=Cast Fire Blast: there is no line '9'; there are prepull[0], 0, 1, 2, 3, and last and")
                .contains("--line 1=Cast Fire Blst: Nothing that the player has is called “Fire Blst”; “Fire Blast”")
                .contains("--line Cast Fire Blast: must be a place, = and a line");
    }

    @Test
    void theObjectHoldsTheDifferenceAndItsHalfWidth() {
        assertThat(Main.run("compare", now, bare, "--json", "--iterations", "300"))
                .isZero();

        JsonNode read = Json.mapper().readTree(printed.lines().getLast());
        JsonNode compared = read.at("/compared/0");
        assertThat(compared.path("difference").doubleValue())
                .isNegative()
                .isCloseTo(compared.path("dps").doubleValue() - read.path("dps").doubleValue(), within(1e-9));
        assertThat(compared.path("differenceHalfWidth95").doubleValue()).isPositive();
    }

    @Test
    void whatIsWrongIsNamedWithItsFile() throws IOException {
        String broken = Files.writeString(folder.resolve("broken.json"), "{").toString();

        assertThat(Main.run("compare", now, broken)).isEqualTo(1);
        assertThat(Main.run("compare", now, folder.resolve("missing.json").toString()))
                .isEqualTo(1);
        assertThat(Main.run("compare", now, now, "--iterations", "1")).isEqualTo(2);
        assertThat(Main.run("compare", now)).isEqualTo(2);

        assertThat(printed.text())
                .contains(broken + " is not JSON")
                .contains("no such file: " + folder.resolve("missing.json"))
                .contains("--iterations must be 2 to 10000000, not 1");
    }

    @Test
    void changesNeedNoFileOfTheirOwn() {
        assertThat(Main.run(
                        "compare",
                        now,
                        "--wear",
                        "eye of magtheridon",
                        "--set",
                        "/raid/buffs/bloodlust=false",
                        "--set",
                        "/raid/parties/0/players/0/consumables/flaskId=22866",
                        "--iterations",
                        "200"))
                .isZero();

        assertThat(printed.text())
                .contains("Eye of Magtheridon for Icon of the Silver Crescent")
                .contains("Eye of Magtheridon for Quagmirran's Eye")
                .contains("/raid/buffs/bloodlust=false: worse")
                .contains("/raid/parties/0/players/0/consumables/flaskId=22866: better");
    }

    @Test
    void aChangeThatIsWrongIsNamed() {
        assertThat(Main.run("compare", now, "--wear", "Eye of Sauron")).isEqualTo(1);
        assertThat(Main.run("compare", now, "--wear", "eye of mag")).isEqualTo(1);
        assertThat(Main.run("compare", now, "--wear", "Warglaive of Azzinoth")).isEqualTo(1);
        assertThat(Main.run("compare", now, "--set", "bloodlust=false")).isEqualTo(1);
        assertThat(Main.run("compare", now, "--set", "/raid/parties/7/buffs=1")).isEqualTo(1);

        assertThat(printed.text())
                .contains("no item is called 'Eye of Sauron'")
                .contains("no item is called 'eye of mag'; there are Eye of Magtheridon (28789, level 125)")
                .contains("a mage cannot wear it")
                .contains("--set bloodlust=false: must be a JSON pointer")
                .contains("--set /raid/parties/7/buffs=1: leads nowhere");
    }
}
