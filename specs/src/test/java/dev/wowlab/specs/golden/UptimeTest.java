package dev.wowlab.specs.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.specs.imports.Preset;
import dev.wowlab.specs.imports.Presets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds that no aura is up for less than nothing, whatever came and went before the pull.
class UptimeTest {
    private static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void noAuraOfAPresetIsUpForLessThanNothing(Preset preset) throws Exception {
        Map<String, Long> totals =
                Totals.run(preset.request().toString().getBytes(StandardCharsets.UTF_8), 1, 20).values;
        SortedMap<String, Long> negative = new TreeMap<>(totals);
        assertThat(negative.keySet()).anyMatch(UptimeTest::isUptime);
        negative.entrySet().removeIf(one -> !isUptime(one.getKey()) || one.getValue() >= 0);
        assertThat(negative).isEmpty();
    }

    private static boolean isUptime(String counter) {
        return counter.startsWith("auras ") && counter.contains("uptimeMicros");
    }
}
