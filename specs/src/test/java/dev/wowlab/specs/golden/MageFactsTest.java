package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MageFactsTest {
    private static final int ARCANE_BLAST = 30451;
    private static final int FIREBALL = 27070;
    private static final int FROSTBOLT = 27072;
    private static final int FIRE_BLAST = 27079;

    @Test
    void everyArcaneChargeMakesArcaneBlastFasterAndDearer() throws Exception {
        Totals totals = SmallFight.mage("--", 8).run(2, 1, cast(ARCANE_BLAST));
        assertThat(totals.sum("actions player|spell:30451 misses")).isZero();
        // 2.5 s, 2.166 s, 1.832 s and 1.5 s fit into 8 s; 195 mana and three times 146.25 more.
        assertThat(totals.sum("actions player|spell:30451 casts")).isEqualTo(4);
        assertThat(totals.sum("resources player|mana|spell:30451 gainMilli")).isEqualTo(-1_657_500);
    }

    @Test
    void arcaneBlastDoesSixHundredSixtyEightToSevenHundredSeventyTwo() throws Exception {
        Totals totals = SmallFight.mage("--", 60).run(1, 500, cast(ARCANE_BLAST));
        assertThat(ordinaryHit(totals, ARCANE_BLAST)).isCloseTo(720, within(3.0));
    }

    @Test
    void presenceOfMindMakesTheNextCastInstant() throws Exception {
        Totals with = SmallFight.mage("00000000000001--", 2).run(1, 1, cooldowns(), cast(ARCANE_BLAST));
        assertThat(with.sum("actions player|spell:12043 casts")).isEqualTo(1);
        assertThat(with.sum("actions player|spell:30451 casts")).isEqualTo(1);
        Totals without = SmallFight.mage("--", 2).run(1, 1, cooldowns(), cast(ARCANE_BLAST));
        assertThat(without.sum("actions player|spell:30451 casts")).isZero();
    }

    @Test
    void arcanePowerRaisesCostsByThirtyPercent() throws Exception {
        Totals totals = SmallFight.mage("00000000000000000001--", 1).run(1, 1, cooldowns(), cast(FIRE_BLAST));
        assertThat(totals.sum("actions player|spell:12042 casts")).isEqualTo(1);
        assertThat(totals.sum("resources player|mana|spell:27079 gainMilli")).isEqualTo(-604_500);
    }

    @Test
    void improvedFireballAndFrostboltTakeATenthOfASecondAPoint() throws Exception {
        // 3.5 s - 5 x 0.1 s: seven casts of 3 s fit into 22 s; ten bolts of 2.5 s fit into 26 s.
        Totals fire = SmallFight.mage("-5-", 22).run(1, 50, cast(FIREBALL));
        assertThat(fire.mean("actions player|spell:27070 casts")).isCloseTo(7, within(0.5));
        Totals frost = SmallFight.mage("--05", 26).run(1, 50, cast(FROSTBOLT));
        assertThat(frost.mean("actions player|spell:27072 casts")).isCloseTo(10, within(0.5));
        assertThat(frost.mean("resources player|mana|spell:27072 gainMilli")
                        / frost.mean("actions player|spell:27072 casts"))
                .isEqualTo(-330_000);
    }

    private static double ordinaryHit(Totals totals, int spell) {
        String action = "actions player|spell:" + spell + " ";
        return (totals.sum(action + "damageMilli") - totals.sum(action + "critDamageMilli"))
                / 1e3
                / totals.sum(action + "hits");
    }
}
