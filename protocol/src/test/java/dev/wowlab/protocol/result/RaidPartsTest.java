package dev.wowlab.protocol.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.result.ResultReport.Aura;
import dev.wowlab.protocol.result.ResultReport.Spread;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RaidPartsTest {
    private static final Luck LUCK = new Luck(5_000, 2, 9);
    private static final PlayerResult ANN = new PlayerResult("Ann", Optional.of("Arcane Mage"), 3_000, 4, 1_000, 3);

    private static final ResultReport RAID = new ResultReport(
            new ResultDigest("ab".repeat(32)),
            "tbc/1",
            1,
            1_000,
            100,
            Optional.empty(),
            new Spread(5_001, 60, 0.7, 4_800, 5_200),
            Optional.of(LUCK),
            new Spread(2_000, 30, 1, 1_900, 2_100),
            Optional.empty(),
            List.of(ANN),
            new ResultReport.Histogram(10, 480, List.of(1_000L)),
            List.of(),
            List.of(aura("Ann"), aura("target1")),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private static Aura aura(String unit) {
        return new Aura("spell:1", unit, 1, 10, new TreeMap<>());
    }

    @Test
    void luckIsToldOfTheWholeRaidAlone() {
        assertThat(RaidParts.ofTargets(RAID).luck()).contains(LUCK);
        assertThat(RaidParts.of(RAID, ANN).luck()).isEmpty();
        assertThat(RaidParts.of(RAID, ANN).dps().mean()).isEqualTo(3_000);
    }

    @Test
    void everyAuraIsAPlayersOrATargets() {
        assertThat(RaidParts.of(RAID, ANN).auras()).extracting(Aura::unit).containsExactly("player");
        assertThat(RaidParts.ofTargets(RAID).auras()).extracting(Aura::unit).containsExactly("target1");
    }
}
