package dev.wowlab.cli.gear;

import static org.assertj.core.api.Assertions.assertThat;

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

class TopGearCommandTest {
    /// Vestments of the Sea-Witch, Adornment of Stolen Souls, and Earring of Soulful Meditation for priests.
    private static final String BAG = "{\"items\":[{\"id\":30107},{\"id\":28762},{\"id\":30665}]}";

    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    private String request = "";

    @BeforeEach
    void writeRequest() throws IOException {
        request = Files.writeString(
                        folder.resolve("mage.json"), Sample.request().toString())
                .toString();
    }

    private String bag(String json) throws IOException {
        return Files.writeString(folder.resolve("bag.json"), json).toString();
    }

    @Test
    void everySetIsRankedAndWhatCannotBeWornIsNamed() throws IOException {
        assertThat(Main.run("topgear", request, "--bag", bag(BAG), "--iterations", "400"))
                .isZero();

        assertThat(printed.text())
                .contains("4 sets, ")
                .contains("Vestments of the Sea-Witch")
                .contains("(what is worn)")
                .contains("Earring of Soulful Meditation is left out: a mage cannot wear it");
    }

    @Test
    void allRowsStandInTheObjectAndInTheCommaSeparatedValues() throws IOException {
        String bag = bag(BAG);
        assertThat(Main.run("topgear", request, "--bag", bag, "--iterations", "100", "--json"))
                .isZero();
        JsonNode read = Json.mapper().readTree(printed.lines().getLast());
        assertThat(read.path("sets").asInt()).isEqualTo(4);
        assertThat(read.path("ranking").size()).isEqualTo(4);
        assertThat(read.at("/ranking/0/changes/0/slot").asString()).startsWith("ItemSlot");

        assertThat(Main.run("topgear", request, "--bag", bag, "--iterations", "100", "--csv"))
                .isZero();
        assertThat(printed.lines()).filteredOn(line -> line.matches("[1-4],.*")).hasSize(4);

        assertThat(Main.run("topgear", request, "--bag", bag, "--csv", "--json"))
                .isEqualTo(2);
        assertThat(printed.text()).contains("wowlab topgear: give either --json or --csv");
    }

    @Test
    void badInputIsNamedWithItsPlace() throws IOException {
        assertThat(Main.run("topgear", request, "--bag", bag("{\"items\":[{\"id\":30107},{\"id\":1}]}")))
                .isEqualTo(1);
        assertThat(printed.text()).contains("items[1].id: unknown item 1");

        assertThat(Main.run("topgear", request, "--bag", bag("{\"items\":["))).isEqualTo(1);
        assertThat(printed.text()).contains("not valid JSON at line 1");

        assertThat(Main.run("topgear", request, "--bag", bag("{\"items\":[]}"))).isEqualTo(1);
        assertThat(printed.text()).contains("can be worn instead");

        assertThat(Main.run("topgear", request, "--bag", bag(BAG), "--gem", "5"))
                .isEqualTo(1);
        assertThat(printed.text()).contains("unknown gem 5");

        assertThat(Main.run("topgear", request, "--bag", bag(BAG), "--most", "3"))
                .isEqualTo(1);
        assertThat(printed.text()).contains("4 sets can be made of it, at most 3 are ranked");

        assertThat(Main.run("topgear", request, "--bag", bag(BAG), "--precision", "0"))
                .isEqualTo(2);
        assertThat(Main.run(
                        "topgear", request, "--bag", folder.resolve("none.json").toString()))
                .isEqualTo(1);
        assertThat(printed.text()).contains("no such file");
    }
}
