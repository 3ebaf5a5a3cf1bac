package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A guild on a whole platform: the command line, two sentinels, two nodes.
class RosterTest {
    private static LocalPlatform platform;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(PlatformSettings.ofTwo(), StartListener.NONE);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void aPlatformGivesTheTableOfThisMachineAndTheSameJobsAgain(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("broken.json"), "{");
        String[] characters = {"preset:arcane-mage", "preset:fire-mage", "preset:destruction-warlock", "" + folder};

        RosterTable here = roster(characters);
        RosterTable there = roster(characters, "--on", address());
        RosterTable again = roster(characters, "--on", address());

        assertThat(there.rows())
                .hasSize(4)
                .allMatch(row -> row.job().isPresent() == row.failure().isEmpty());
        assertThat(there.rows().stream().map(RosterRow::digest))
                .isEqualTo(here.rows().stream().map(RosterRow::digest).toList());
        assertThat(again).isEqualTo(there);
        assertThat(there.failures()).hasSize(1);
    }

    private static RosterTable roster(String[] characters, String... options) {
        List<String> arguments = new ArrayList<>(List.of("roster"));
        arguments.addAll(List.of(characters));
        arguments.addAll(List.of("--iterations", "300", "--seed", "9", "--json"));
        arguments.addAll(List.of(options));
        List<String> printed = run(arguments);
        return Json.mapper().readValue(printed.getLast(), RosterTable.class);
    }

    private static String address() {
        return platform.url();
    }

    private static List<String> run(List<String> arguments) {
        PrintStream real = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Main.run(arguments.toArray(String[]::new));
        } finally {
            System.setOut(real);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
