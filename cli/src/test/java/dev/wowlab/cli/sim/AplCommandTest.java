package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `wowlab apl`, and lists that it prints, used by other commands.
final class AplCommandTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void theListIsPrintedAndPutIntoARequestAgain() throws IOException {
        assertThat(Main.run("apl", "preset:arcane-mage")).isZero();
        String text = printed.text();
        assertThat(text).contains("Before the fight\nAt -2.5s: cast Arcane Blast\n");

        String mine = write("mine.txt", text.replace("At -2.5s", "At -2s"));
        assertThat(Main.run("apl", "preset:arcane-mage", "--with", mine)).isZero();
        JsonNode request = Json.mapper().readTree(printed.text().substring(text.length()));
        assertThat(request.at("/raid/parties/0/players/0/rotation/prepullActions/0/doAtValue/const/val")
                        .asString())
                .isEqualTo("-2s");
    }

    @Test
    void aListIsComparedWithTheOneOfTheRequest() throws IOException {
        String blasts = write("blasts.txt", "Cast Fire Blast\nCast Scorch\n");
        assertThat(Main.run("compare", "preset:arcane-mage", "--list", blasts, "--iterations", "100"))
                .isZero();
        assertThat(printed.text()).contains(blasts + ": worse");
    }

    @Test
    void whatIsWrongIsToldByItsLine() throws IOException {
        String wrong = write("wrong.txt", "# mine\nCast Fire Blst\n\nDance\n");
        assertThat(Main.run("apl", "preset:arcane-mage", "--with", wrong)).isEqualTo(1);
        assertThat(Main.run("compare", "preset:arcane-mage", "--list", wrong)).isEqualTo(1);
        assertThat(Main.run("compare", "preset:arcane-mage", "--list", "nowhere.txt"))
                .isEqualTo(1);
        assertThat(Main.run("apl", "preset:arcane-mage", "--player", "1")).isEqualTo(1);
        assertThat(printed.text())
                .contains(wrong + ", line 2: Nothing that the player has is called “Fire Blst”")
                .contains(wrong + ", line 4: What is to be done")
                .contains("no such file: nowhere.txt")
                .contains("--player 1: there are players 0 to 0");
    }
}
