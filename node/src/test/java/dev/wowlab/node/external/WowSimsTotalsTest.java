package dev.wowlab.node.external;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.node.engine.EngineFailedException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.Distribution;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What WoWSims' own tool wrote for four fights, from seed 77 on, of a warrior who is attacked and dies in each, and a
/// hunter with a pet.
class WowSimsTotalsTest {
    private static final WowSimsTotals.Chunk CHUNK = new WowSimsTotals.Chunk(77, 4, true);

    private static byte[] recorded() throws IOException {
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(WowSimsTotalsTest.class.getResourceAsStream("raid-of-two.result.json.gz")))) {
            return in.readAllBytes();
        }
    }

    private static ResultReport report(ExactTotals totals) {
        ResultIdentity identity =
                new ResultIdentity(new EngineRef("wowsimcli", "1"), new InputHash("ab".repeat(32)), 77, 0, 4);
        return ResultReport.of(identity, totals, List.of());
    }

    @Test
    void damageIsThatOfEachFightExactly() throws Exception {
        ExactTotals totals = WowSimsTotals.of(WowSimsOutput.read(recorded()), CHUNK);
        JsonNode all = Json.mapper().readTree(recorded()).path("raidMetrics").path("dps");

        Distribution dps = Objects.requireNonNull(totals.distributions().get("dps"));
        long sum = 0;
        for (JsonNode value : all.path("allValues")) {
            sum += Math.round(value.doubleValue() * 1000);
        }
        assertThat(dps.sum()).isEqualTo(BigInteger.valueOf(sum));
        assertThat(dps.total()).isEqualTo(4);
        ResultReport report = report(totals);
        assertThat(report.dps().mean()).isEqualTo(all.path("avg").doubleValue(), within(0.001));
        assertThat(report.dps().stdev()).isEqualTo(all.path("stdev").doubleValue(), within(0.01));
    }

    @Test
    void unitsAreNamedApartAndIdsAreOurOwn() throws Exception {
        ResultReport report = report(WowSimsTotals.of(WowSimsOutput.read(recorded()), CHUNK));

        assertThat(report.actions())
                .extracting(ResultReport.Action::unit)
                .contains("Shield wall (1)", "Archer (2)", "Archer (2) Ravager");
        assertThat(report.actions()).extracting(ResultReport.Action::id).contains("other:Attack:1", "spell:34120");
        assertThat(report.auras()).extracting(ResultReport.Aura::unit).contains("target1");
        assertThat(report.resources()).extracting(ResultReport.Resource::type).contains("rage", "mana", "health");
    }

    @Test
    void aLongNameIsNotCutInTheMiddleOfACharacter() throws Exception {
        String bow = "\uD83C\uDFF9";
        String renamed = new String(recorded(), UTF_8).replace("\"Archer\"", "\"" + "A".repeat(39) + bow + "\"");

        ResultReport report = report(WowSimsTotals.of(WowSimsOutput.read(renamed.getBytes(UTF_8)), CHUNK));

        assertThat(report.actions()).extracting(ResultReport.Action::unit).contains("A".repeat(39) + " (2)");
    }

    @Test
    void damageByAbilityAddsUpToTheWhole() throws Exception {
        ResultReport report = report(WowSimsTotals.of(WowSimsOutput.read(recorded()), CHUNK));

        double damage = report.actions().stream()
                .mapToDouble(ResultReport.Action::damage)
                .sum();

        // Lengths of fights vary, so that the mean of the quotients is not the quotient of the means.
        assertThat(damage / report.durationSeconds())
                .isEqualTo(report.dps().mean(), within(report.dps().mean() / 100));
    }

    @Test
    void lengthsAreOnlyKnownAsAMeanAndNoErrorIsMadeUp() throws Exception {
        ResultReport report = report(WowSimsTotals.of(WowSimsOutput.read(recorded()), CHUNK));

        double mean =
                Json.mapper().readTree(recorded()).path("avgIterationDuration").doubleValue();
        assertThat(report.durationSeconds()).isEqualTo(mean, within(1e-5));
        assertThat(report.durationStandardError()).isEmpty();
        assertThat(report.actions())
                .allSatisfy(action -> assertThat(action.standardErrors()).isEmpty());
    }

    @Test
    void whatATankSuffersIsToldWithItsDeaths() throws Exception {
        ResultReport report = report(WowSimsTotals.of(WowSimsOutput.read(recorded()), CHUNK));

        assertThat(report.tanking()).hasValueSatisfying(tanking -> {
            assertThat(tanking.deaths()).isEqualTo(1.0);
            assertThat(tanking.dtps().mean()).isGreaterThan(100);
        });
    }

    @Test
    void theTotalsSurviveTheWay() throws Exception {
        ExactTotals totals = WowSimsTotals.of(WowSimsOutput.read(recorded()), CHUNK);

        assertThat(ExactTotalsCodec.decode(ExactTotalsCodec.encode(totals))).isEqualTo(totals);
        assertThat(totals.plus(totals).fights()).isEqualTo(8);
    }

    @Test
    void theOrderOfListsDoesNotMatter() throws Exception {
        ObjectNode result = Json.mapper().readTree(recorded()).asObject();
        for (JsonNode player :
                result.path("raidMetrics").path("parties").path(0).path("players")) {
            for (String list : List.of("actions", "auras", "resources")) {
                List<JsonNode> items = new java.util.ArrayList<>(
                        player.path(list).valueStream().toList());
                java.util.Collections.reverse(items);
                player.asObject().putArray(list).addAll(items);
            }
        }

        assertThat(WowSimsTotals.of(WowSimsOutput.read(Json.mapper().writeValueAsBytes(result)), CHUNK))
                .isEqualTo(WowSimsTotals.of(WowSimsOutput.read(recorded()), CHUNK));
    }

    @Test
    void aResultOfOtherFightsIsRefused() {
        assertThatThrownBy(() -> WowSimsTotals.of(WowSimsOutput.read(recorded()), new WowSimsTotals.Chunk(77, 5, true)))
                .isInstanceOf(EngineFailedException.class)
                .hasMessageContaining("it is of 4 fights, not of 5");
        assertThatThrownBy(
                        () -> WowSimsTotals.of(WowSimsOutput.read(recorded()), new WowSimsTotals.Chunk(1077, 4, true)))
                .hasMessageContaining("somebody dies in fight -1000 of 4");
    }

    @Test
    void whatIsNotANumberIsRefused() throws Exception {
        ObjectNode result = Json.mapper().readTree(recorded()).asObject();
        result.put("avgIterationDuration", "NaN");

        assertThatThrownBy(() -> WowSimsTotals.of(result, CHUNK))
                .isInstanceOf(EngineFailedException.class)
                .hasMessageContaining("\"NaN\" is not a finite number");
    }
}
