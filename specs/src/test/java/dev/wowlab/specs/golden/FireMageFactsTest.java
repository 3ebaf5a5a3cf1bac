package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FireMageFactsTest {
    private static final int FIREBALL = 27070;
    private static final int SCORCH = 27074;
    private static final int FIRE_BLAST = 27079;
    private static final int PYROBLAST = 33938;
    private static final int FLAMESTRIKE = 27086;
    private static final String IGNITE = "-005-";
    private static final String IMPROVED_SCORCH = "-0000000003-";
    private static final String COMBUSTION = "-0000000000000000001-";

    @Test
    void scorchTakesOneAndAHalfSecondsAndDoesThreeHundredFourToThreeHundredSixtyOne() throws Exception {
        Totals totals = SmallFight.mage("--", 30).run(1, 200, cast(SCORCH));
        assertThat(totals.ordinaryHit("player|spell:27074")).isCloseTo(332.5, within(1.5));
        assertThat(totals.sum("actions player|spell:27074 castTimeMicros"))
                .isEqualTo(1_500_000L * (totals.sum("actions player|spell:27074 casts") + 200));
        assertThat(totals.sum("resources player|mana|spell:27074 gainMilli"))
                .isEqualTo(-180_000L * totals.sum("actions player|spell:27074 casts"));
    }

    @Test
    void fireBlastDoesSixHundredSixtyFourToSevenHundredEightySixEveryEightSeconds() throws Exception {
        Totals totals = SmallFight.mage("--", 17).run(1, 500, cast(FIRE_BLAST));
        assertThat(totals.ordinaryHit("player|spell:27079")).isCloseTo(725, within(4.0));
        assertThat(totals.mean("actions player|spell:27079 casts")).isEqualTo(3);
        // Three points of Improved Fire Blast leave six and a half seconds.
        Totals improved = SmallFight.mage("-00003-", 14).run(1, 50, cast(FIRE_BLAST));
        assertThat(improved.mean("actions player|spell:27079 casts")).isEqualTo(3);
    }

    @Test
    void pyroblastTakesSixSecondsAndBurnsForEightyNineATick() throws Exception {
        Totals totals = SmallFight.mage("-00000001-", 40).run(1, 500, cast(PYROBLAST));
        assertThat(totals.mean("actions player|spell:33938 casts")).isEqualTo(6);
        assertThat(totals.ordinaryHit("player|spell:33938")).isCloseTo(1065, within(5.0));
        assertThat(totals.sum("actions player|spell:33938:1 tickDamageMilli"))
                .isPositive()
                .isEqualTo(89_000L * totals.sum("actions player|spell:33938:1 ticks"));
    }

    @Test
    void everyScorchAddsThreePercentFireDamageUpToFive() throws Exception {
        Totals plain = SmallFight.mage("--", 75).run(1, 300, cast(SCORCH));
        Totals totals = SmallFight.mage(IMPROVED_SCORCH, 75).run(1, 300, cast(SCORCH));
        // Of about fifty hits the first five build up what the others get in full.
        assertThat(totals.ordinaryHit("player|spell:27074") / plain.ordinaryHit("player|spell:27074"))
                .isBetween(1.13, 1.15);
        assertThat(totals.sum("auras target1|spell:12873 procs"))
                .isEqualTo(
                        totals.sum("actions player|spell:27074 hits") + totals.sum("actions player|spell:27074 crits"));
        assertThat(plain.sum("auras target1|spell:12873 procs")).isZero();
    }

    @Test
    void igniteBurnsForTwoFifthsOfWhatCritsDid() throws Exception {
        Totals totals = SmallFight.mage(IGNITE, 120).run(1, 300, cast(SCORCH));
        double crits = totals.sum("actions player|spell:27074 critDamageMilli");
        double burnt = totals.sum("actions player|spell:12846 tickDamageMilli");
        // The fires of the last four seconds do not burn down.
        assertThat(burnt / crits).isBetween(0.38, 0.4);
        assertThat(totals.sum("actions player|spell:12846 casts"))
                .isEqualTo(totals.sum("actions player|spell:27074 crits"));
        assertThat(totals.sum("actions player|spell:12846 critTicks")).isZero();
    }

    @Test
    void fireBlastsDoNotIgnite() throws Exception {
        Totals totals = SmallFight.mage(IGNITE, 60).run(1, 300, cast(FIRE_BLAST));
        assertThat(totals.sum("actions player|spell:27079 crits")).isPositive();
        assertThat(totals.sum("actions player|spell:12846 casts")).isZero();
    }

    @Test
    void combustionLastsUntilThreeCritsAndCoolsDownFromThen() throws Exception {
        Totals with = SmallFight.mage(COMBUSTION, 60).run(1, 300, cooldowns(), cast(SCORCH));
        Totals without = SmallFight.mage("--", 60).run(1, 300, cooldowns(), cast(SCORCH));
        assertThat(with.mean("actions player|spell:11129 casts")).isEqualTo(1);
        // Nine hits at 10, 20, … percent more bring three crits.
        assertThat(with.mean("auras player|spell:11129 uptimeMicros") / 1e6).isBetween(8.0, 13.0);
        assertThat(with.mean("actions player|spell:27074 crits") - without.mean("actions player|spell:27074 crits"))
                .isBetween(2.0, 3.0);
        Totals twice = SmallFight.mage(COMBUSTION, 200).run(1, 100, cooldowns(), cast(SCORCH));
        assertThat(twice.mean("actions player|spell:11129 casts")).isGreaterThan(1.5);
    }

    @Test
    void masterOfElementsGivesNothingBackAsInWoWSims() throws Exception {
        Totals totals = SmallFight.mage("-000000000003-", 60).run(1, 20, cast(FIREBALL));
        assertThat(totals.sum("actions player|spell:27070 crits")).isPositive();
        assertThat(totals.sum("resources player|mana|spell:29076 events")).isZero();
    }

    @Test
    void moltenFuryRaisesDamageBelowAFifthOfHealth() throws Exception {
        Totals with =
                SmallFight.mage("-00000000000000000002-", 60).executing(0.99).run(1, 200, cast(SCORCH));
        Totals without = SmallFight.mage("--", 60).executing(0.99).run(1, 200, cast(SCORCH));
        assertThat(with.ordinaryHit("player|spell:27074") / without.ordinaryHit("player|spell:27074"))
                .isCloseTo(1.2, within(0.01));
    }

    @Test
    void fourPiecesOfTempestRaiseFireballByATwentieth() throws Exception {
        SmallFight fight = SmallFight.mage("--", 60).wearing(31056, 0, 31059, 0, 31057, 0, 31055);
        double power = (fight.run(1, 400, cast(FIRE_BLAST)).ordinaryHit("player|spell:27079") - 725) / 0.429;
        double fireball = fight.run(1, 400, cast(FIREBALL)).ordinaryHit("player|spell:27070");
        assertThat(fireball / (735 + power)).isCloseTo(1.05, within(0.01));
    }

    @Test
    void twoPiecesOfTempestAddATickToEvocation() throws Exception {
        SmallFight naked = SmallFight.mage("--", 90);
        assertThat(evocationTicks(naked)).isEqualTo(4);
        assertThat(evocationTicks(naked.wearing(31056, 0, 31059))).isEqualTo(5);
    }

    private static double evocationTicks(SmallFight fight) throws Exception {
        Totals totals = fight.run(1, 20, cooldowns(), cast(FLAMESTRIKE));
        return totals.sum("resources player|mana|spell:12051 events")
                / (double) totals.sum("actions player|spell:12051 casts");
    }
}
