package dev.wowlab.specs.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.specs.imports.Preset;
import dev.wowlab.specs.imports.Presets;
import dev.wowlab.specs.reference.ReferenceCases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds that reports and logs have a name for whatever the results of each playable suite and of each preset cite.
class NamedResultsTest {
    private static final Pattern CITED = Pattern.compile("^(?:actions|auras|resources) \\S+\\|((?:spell|item):\\d+)");

    private static List<String> playable() {
        return ReferenceCases.PLAYABLE;
    }

    @ParameterizedTest
    @MethodSource("playable")
    void whatTheAverageResultCitesHasAName(String suite) throws Exception {
        ReferenceCases.Case average = ReferenceCases.read(suite).stream()
                .filter(one -> one.kind().equals("average"))
                .findFirst()
                .orElseThrow();
        Set<String> nameless = nameless(average.request());
        assertThat(nameless).isEmpty();
    }

    private static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void whatThePresetsResultCitesHasAName(Preset preset) throws Exception {
        assertThat(nameless(preset.request().toString().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static Set<String> nameless(byte[] request) throws Exception {
        Set<String> nameless = new TreeSet<>();
        for (String counter : Totals.run(request, 1, 20).values.keySet()) {
            Matcher cited = CITED.matcher(counter);
            if (cited.find()) {
                nameless.add(cited.group(1));
            }
        }
        nameless.removeIf(id -> !ActionNames.orEmpty(id).isEmpty());
        return nameless;
    }
}
