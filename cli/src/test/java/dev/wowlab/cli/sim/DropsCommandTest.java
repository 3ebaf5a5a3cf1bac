package dev.wowlab.cli.sim;

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

class DropsCommandTest {
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

    @Test
    void eachDropThatCouldBeUsedIsRanked() throws IOException {
        assertThat(Main.run("drops", request, "--zone", "Magtheridon's Lair", "--iterations", "60", "--json"))
                .isZero();
        JsonNode drops = Json.mapper().readTree(printed.lines().getLast()).path("drops");
        assertThat(drops.size()).isGreaterThan(3);
        double before = Double.MAX_VALUE;
        for (JsonNode drop : drops) {
            assertThat(drop.path("name").asString()).endsWith("(Magtheridon)");
            assertThat(drop.path("gain").asDouble()).isLessThanOrEqualTo(before);
            before = drop.path("gain").asDouble();
        }
    }

    @Test
    void theTableNamesWhatIsReplaced() {
        assertThat(Main.run("drops", request, "--zone", "Magtheridon's Lair", "--iterations", "60"))
                .isZero();

        assertThat(printed.text()).contains("DPS as worn; 60 fights", "Eye of Magtheridon for ", "± 95 %");
    }

    @Test
    void zonesAreListedWithTheirBosses() {
        assertThat(Main.run("drops", "--zones")).isZero();

        assertThat(printed.text()).contains("Gruul's Lair: Gruul the Dragonkiller, High King Maulgar");
        printed.reset();
        assertThat(Main.run("drops", "--zones", "--json")).isZero();
        JsonNode zones = Json.mapper().readTree(printed.text()).path("zones");
        assertThat(zones.valueStream()).anySatisfy(zone -> {
            assertThat(zone.path("name").asString()).isEqualTo("Gruul's Lair");
            assertThat(zone.path("bosses").valueStream().map(JsonNode::asString))
                    .contains("Gruul the Dragonkiller", "High King Maulgar");
        });
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() {
        assertThat(Main.run("drops", request)).isEqualTo(2);
        assertThat(printed.text()).contains("--zone must name a raid or a dungeon");

        assertThat(Main.run("drops", request, "--zone", "Gruul")).isEqualTo(1);
        assertThat(printed.text()).contains("unknown zone 'Gruul'", "Gruul's Lair");
    }
}
