package dev.wowlab.cli.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.imports.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Fights that are simulated, written down as the game does, and laid beside the simulation that they came from.
class LogCommandTest {
    private static final String WARLOCK = "affliction-warlock";

    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void writeLog() throws Exception {
        log = folder.resolve("WoWCombatLog.txt");
        Files.writeString(
                log, SimulatedLog.of(Presets.find(WARLOCK).orElseThrow().request(), 77, 3));
    }

    private JsonNode json(String... arguments) {
        printed.reset();
        assertThat(Main.run(arguments)).as(printed.text()).isZero();
        return Json.mapper().readTree(printed.lines().getLast());
    }

    @Test
    void aFightLaidBesideItsOwnSimulationDiffersByItsLuckOnly() {
        JsonNode told = json("log", log.toString(), "--against", "preset:" + WARLOCK, "--iterations", "500", "--json");
        double dps = told.path("dps").asDouble();
        double simulated = told.path("simulatedDps").asDouble();
        assertThat(told.path("seconds").asDouble())
                .isCloseTo(told.path("simulatedSeconds").asDouble(), within(0.002));
        assertThat(dps).isCloseTo(simulated, within(0.15 * simulated));
        assertThat(told.path("below").asDouble()).isBetween(0.0, 1.0);

        double sum = 0;
        for (JsonNode ability : told.path("abilities")) {
            sum += ability.path("dpsByCount").asDouble()
                    + ability.path("dpsByStrength").asDouble();
            assertThat(ability.has("log")
                            || ability.path("simulated").path("dps").asDouble() < 0.02 * simulated)
                    .as("%s is in both", ability)
                    .isTrue();
        }
        // the mean is free of luck, those of abilities are not
        assertThat(sum).as("the differences add up").isCloseTo(dps - simulated, within(0.01 * simulated));
        JsonNode bolt = ability(told, "Shadow Bolt");
        assertThat(bolt.path("countedBy").asString()).isEqualTo("casts");
        assertThat(bolt.path("log").path("perMinute").asDouble())
                .isCloseTo(bolt.path("simulated").path("perMinute").asDouble(), within(4.0));
        JsonNode pets = ability(told, "Firebolt");
        assertThat(pets.path("isPets").asBoolean()).isTrue();
    }

    private static JsonNode ability(JsonNode told, String name) {
        for (JsonNode ability : told.path("abilities")) {
            if (ability.path("name").asString().equals(name)) {
                return ability;
            }
        }
        throw new AssertionError("no " + name + " in " + told);
    }

    @Test
    void buffsThatTheRaidDidNotBringAreTold() {
        JsonNode told = json("log", log.toString(), "--against", "preset:" + WARLOCK, "--iterations", "20", "--json");
        boolean kings = false;
        boolean fortitude = false;
        for (JsonNode aura : told.path("auras")) {
            String name = aura.path("name").asString();
            kings |= name.equals("Blessing of Kings") && aura.path("log").asDouble() == 1;
            fortitude |=
                    name.equals("Power Word: Fortitude") && aura.path("log").asDouble() == 0;
        }
        assertThat(kings).as("Greater Blessing of Kings is one").isTrue();
        assertThat(fortitude).isTrue();
    }

    @Test
    void thePersonSeesBothSides() {
        assertThat(Main.run("log", log.toString(), "--against", "preset:" + WARLOCK, "--iterations", "50"))
                .isZero();
        assertThat(printed.text())
                .contains("Simon-Gehennas, High King Maulgar", "simulated", "did less")
                .contains("Shadow Bolt", "pet: Firebolt", "not in the log: ", "Power Word: Fortitude");
    }

    @Test
    void gearBecomesARequestWithAPreset() {
        assertThat(Main.run("log", log.toString(), "--gear")).isZero();
        JsonNode gear = Json.mapper().readTree(printed.text());
        assertThat(gear.path("items").size()).isEqualTo(17);
        assertThat(gear.path("items").path(0).toString())
                .isEqualTo("{\"id\":28830,\"enchant\":2999,\"gems\":[24028,24061]}");
    }

    @Test
    void withoutMoreAnOnlyFightIsTold() {
        assertThat(Main.run("log", log.toString())).isZero();
        assertThat(printed.text()).contains("High King Maulgar", "kill", "Shadow Bolt", "Corruption");
    }

    @Test
    void severalFightsAreListed() throws Exception {
        String once = Files.readString(log);
        Files.writeString(log, once + once.replace("11/29/2026 20:", "11/29/2026 21:"));
        assertThat(Main.run("log", log.toString())).isZero();
        assertThat(printed.lines().stream().filter(line -> line.contains("High King Maulgar")))
                .hasSize(2);
        assertThat(json("log", log.toString(), "--fight", "2", "--json")
                        .path("dps")
                        .asDouble())
                .isPositive();
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        assertThat(Main.run("log", log.toString(), "--fight", "9")).isEqualTo(2);
        assertThat(printed.text()).contains("has 1 fights of 10 s and more, there is no number 9");
        assertThat(Main.run("log", log.toString(), "--player", "Leeroy")).isEqualTo(2);
        assertThat(printed.text()).contains("there is no 'Leeroy'", "Simon-Gehennas");
        Path wrong = folder.resolve("wrong.txt");
        Files.writeString(wrong, "{}");
        assertThat(Main.run("log", wrong.toString())).isEqualTo(1);
        assertThat(printed.text()).contains("it has no line of a combat log");
        assertThat(Main.run("log", log.toString(), "--against", "preset:nobody"))
                .isEqualTo(1);
        assertThat(printed.text()).contains("no such file: preset:nobody");
        assertThat(Main.run("log", folder.resolve("none.txt").toString())).isEqualTo(1);
    }
}
