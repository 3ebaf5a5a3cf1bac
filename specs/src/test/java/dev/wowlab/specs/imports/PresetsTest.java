package dev.wowlab.specs.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.specs.TbcEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PresetsTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/wowlab/specs/presets");

    @Test
    void everyFileIsAPreset() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> ids = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
            assertThat(Presets.all().stream().map(Preset::id)).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void everyPresetCanBeSimulatedAndWearsWhatItSays() throws Exception {
        for (Preset preset : Presets.all()) {
            PlannedSimulation plan =
                    new TbcEngine().plan(preset.request().toString().getBytes(StandardCharsets.UTF_8));
            assertThat(plan.warnings())
                    .as(preset.id())
                    .noneMatch(warning -> warning.contains("equipment") || warning.contains("consumables"));
        }
    }

    @Test
    void everyPresetIsTheNearestToItsOwnTalents() {
        for (Preset preset : Presets.all()) {
            assertThat(Presets.nearest(preset.characterClass(), preset.talents(), preset.id()))
                    .as(preset.id())
                    .map(Preset::id)
                    .hasValue(preset.id());
        }
        assertThat(Presets.nearest(CharacterClass.UNKNOWN, "", "")).isEmpty();
    }
}
