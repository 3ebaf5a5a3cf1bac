package dev.wowlab.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.imports.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RosterCommandTest {
    private static final String NAME = "/raid/parties/0/players/0";

    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    Path folder;

    @Test
    void aFolderOfCharactersBecomesOneTableTheBestFirst() throws IOException {
        character("b.json", "arcane-mage", "Antonidas");
        character("a.json", "destruction-warlock", "Guldan");

        assertThat(Main.run("roster", folder.toString(), "--iterations", "20")).isZero();

        assertThat(printed.text()).containsSubsequence("name", "class", "DPS", "± 95 %", "fights");
        assertThat(printed.text())
                .containsSubsequence("1  Guldan", "Destruction Warlock", "20", "2  Antonidas", "Arcane Mage", "20")
                .doesNotContain("change");
    }

    @Test
    void eachIsWhatSimWouldSayOfIt() throws IOException {
        Path file = character("a.json", "arcane-mage", "Antonidas");
        assertThat(Main.run("sim", file.toString(), "--iterations", "20", "--seed", "5", "--json"))
                .isZero();
        String digest = json().path("digest").asString();
        printed.reset();

        assertThat(Main.run("roster", file.toString(), "--iterations", "20", "--seed", "5", "--json"))
                .isZero();

        assertThat(json().path("rows").path(0).path("digest").asString()).isEqualTo(digest);
    }

    @Test
    void aFileThatIsWrongIsNamedAndKeepsNobodyFromARow() throws IOException {
        character("good.json", "arcane-mage", "Antonidas");
        Files.writeString(folder.resolve("broken.json"), "{");
        Files.writeString(folder.resolve(".hidden"), "{");
        ObjectNode impossible = Presets.find("arcane-mage").orElseThrow().request();
        ((ObjectNode) impossible.at("/raid/parties/0/players/0/equipment/items/0")).put("id", 1);
        Files.writeString(folder.resolve("impossible.json"), impossible.toString());

        assertThat(Main.run("roster", folder.toString(), "--iterations", "20")).isEqualTo(1);

        assertThat(printed.text())
                .contains("1  Antonidas", "–  broken: ", "–  ", "items[0].id")
                .doesNotContain("hidden");
    }

    @Test
    void whatMovedSinceAnEarlierTableIsToldApartFromChance() throws IOException {
        character("a.json", "arcane-mage", "Antonidas");
        character("b.json", "fire-mage", "Jaina");
        assertThat(Main.run("roster", folder.toString(), "--iterations", "200", "--json"))
                .isZero();
        Path before = Files.writeString(Files.createTempFile("before", ".json"), printed.text());
        printed.reset();
        ObjectNode naked = Presets.find("fire-mage").orElseThrow().request();
        ((ObjectNode) naked.at(NAME)).put("name", "Jaina");
        ((ObjectNode) naked.at(NAME + "/equipment")).putArray("items");
        Files.writeString(folder.resolve("b.json"), naked.toString());
        character("c.json", "frost-mage", "Arugal");

        assertThat(Main.run("roster", folder.toString(), "--iterations", "200", "--before", before.toString()))
                .isZero();
        List<String> lines = printed.lines();
        assertThat(lines).anyMatch(line -> line.contains("Antonidas") && line.endsWith("same"));
        assertThat(lines).anyMatch(line -> line.contains("Jaina") && line.contains(" -") && line.endsWith("(!)"));
        assertThat(lines).anyMatch(line -> line.contains("Arugal") && line.endsWith("–"));
        printed.reset();

        assertThat(Main.run("roster", folder.toString(), "--iterations", "200", "--before", before.toString(), "--csv"))
                .isZero();
        assertThat(printed.lines().getFirst())
                .startsWith("rank,name,class,dps,")
                .endsWith(",failure,doubted");
        assertThat(printed.text())
                .containsPattern("\"Jaina\",\"Fire Mage\",[0-9.]+,[0-9.]+,200,-[0-9.]+,[0-9.]+,true,");
    }

    @Test
    void charactersOfOneNameAreCalledByTheirFiles() throws IOException {
        character("main.json", "arcane-mage", "Antonidas");
        character("alt.json", "fire-mage", "Antonidas");

        assertThat(Main.run("roster", folder.toString(), "--iterations", "20")).isZero();

        assertThat(printed.text()).contains("  main  ", "  alt ").doesNotContain("Antonidas");
    }

    @Test
    void whatIsMissingOrWrongIsSaid() throws IOException {
        assertThat(Main.run("roster")).isEqualTo(2);
        assertThat(printed.text()).contains("name a FILE or a folder");
        printed.reset();
        assertThat(Main.run("roster", folder.toString())).isEqualTo(1);
        assertThat(printed.text()).contains("no file in ");
        printed.reset();
        Path request = character("a.json", "arcane-mage", "Antonidas");
        assertThat(Main.run("roster", request.toString(), "--before", request.toString()))
                .isEqualTo(1);
        assertThat(printed.text()).contains("no table that 'wowlab roster --json' printed");
        assertThat(Main.run("roster", request.toString(), "--json", "--csv")).isEqualTo(2);
        assertThat(Main.run("roster", request.toString(), "--precision", "1%", "--iterations", "5"))
                .isEqualTo(2);
    }

    private Path character(String file, String preset, String name) throws IOException {
        ObjectNode request = Presets.find(preset).orElseThrow().request();
        ((ObjectNode) request.at(NAME)).put("name", name);
        return Files.writeString(folder.resolve(file), request.toString());
    }

    private JsonNode json() {
        return Json.mapper().readTree(printed.lines().getLast());
    }
}
