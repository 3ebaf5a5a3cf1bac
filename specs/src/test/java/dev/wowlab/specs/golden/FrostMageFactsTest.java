package dev.wowlab.specs.golden;

import static dev.wowlab.specs.golden.SmallFight.cast;
import static dev.wowlab.specs.golden.SmallFight.cooldowns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrostMageFactsTest {
    private static final int FROSTBOLT = 27072;
    private static final int FIRE_BLAST = 27079;
    private static final int COLD_SNAP = 11958;
    private static final int WATER_ELEMENTAL = 31687;
    private static final String ICY_VEINS = "--000000001";
    private static final String ICY_VEINS_AND_COLD_SNAP = "--000000001000001";
    private static final String ELEMENTAL = "--0000000000000000000001";

    @Test
    void frostboltDoesSixHundredToSixHundredFortySeven() throws Exception {
        Totals totals = SmallFight.mage("--", 60).run(1, 300, cast(FROSTBOLT));
        assertThat(totals.ordinaryHit("player|spell:27072")).isCloseTo(623.5, within(1.5));
    }

    @Test
    void iceShardsDoubleCrits() throws Exception {
        Totals totals = SmallFight.mage("--0005", 60).run(1, 400, cast(FROSTBOLT));
        double crit = totals.sum("actions player|spell:27072 critDamageMilli")
                / 1e3
                / totals.sum("actions player|spell:27072 crits");
        assertThat(crit / totals.ordinaryHit("player|spell:27072")).isCloseTo(2, within(0.02));
    }

    @Test
    void wintersChillStacksOnEveryHitToTenPercentCrit() throws Exception {
        Totals with = SmallFight.mage("--000000000000000005", 120).run(1, 400, cast(FROSTBOLT));
        Totals without = SmallFight.mage("--", 120).run(1, 400, cast(FROSTBOLT));
        // Mana lasts for a dozen bolts, and the first five are still stacking.
        assertThat(critShare(with) - critShare(without)).isBetween(0.06, 0.1);
        assertThat(with.mean("auras target1|spell:28595 uptimeMicros") / 1e6).isGreaterThan(90);
        assertThat(without.sum("auras target1|spell:28595 procs")).isZero();
    }

    @Test
    void icyVeinsMakeCastsAFifthFasterForTwentySeconds() throws Exception {
        Totals totals = SmallFight.mage(ICY_VEINS, 20).run(1, 20, cooldowns(), cast(FROSTBOLT));
        assertThat(totals.sum("auras player|spell:12472 uptimeMicros")).isEqualTo(20 * 20_000_000L);
        // The cast under way at the end counts, too.
        assertThat(totals.sum("actions player|spell:27072 castTimeMicros") % 2_500_000)
                .isZero();
        assertThat(totals.mean("actions player|spell:27072 casts")).isBetween(7.0, 8.0);
    }

    @Test
    void coldSnapMakesIcyVeinsReadyAgain() throws Exception {
        Totals with = SmallFight.mage(ICY_VEINS_AND_COLD_SNAP, 60)
                .run(1, 5, cooldowns(), snapWhenVeinsAreOver(), cast(FROSTBOLT));
        assertThat(with.mean("actions player|spell:12472 casts")).isEqualTo(2);
        assertThat(with.mean("actions player|spell:11958 casts")).isEqualTo(1);
        Totals without = SmallFight.mage(ICY_VEINS, 60).run(1, 5, cooldowns(), cast(FROSTBOLT));
        assertThat(without.mean("actions player|spell:12472 casts")).isEqualTo(1);
    }

    @Test
    void theWaterElementalThrowsBoltsUntilItsManaIsGone() throws Exception {
        Totals totals = SmallFight.mage(ELEMENTAL, 60).run(1, 300, cast(WATER_ELEMENTAL), cast(FIRE_BLAST));
        assertThat(totals.mean("actions player|spell:31687 casts")).isEqualTo(1);
        // 10 % of 1893 mana each, which is enough for ten.
        assertThat(totals.mean("actions Water Elemental|spell:31707 casts")).isEqualTo(10);
        assertThat(totals.mean("resources Water Elemental|mana|spell:31707 gainMilli"))
                .isEqualTo(-1_890_000);
        assertThat(totals.ordinaryHit("Water Elemental|spell:31707")).isCloseTo(292, within(2.0));
        assertThat(totals.mean("resources player|mana|spell:31687 gainMilli")).isEqualTo(-358_000);
    }

    @Test
    void talentsThatNeedFrozenTargetsChangeNothing() throws Exception {
        // Frostbite (11071) and Shatter (11170): what is simulated cannot be frozen.
        Totals with = SmallFight.mage("--0000300000005", 60).run(1, 50, cast(FROSTBOLT));
        Totals without = SmallFight.mage("--", 60).run(1, 50, cast(FROSTBOLT));
        assertThat(with.digest()).isEqualTo(without.digest());
    }

    @Test
    void fourPiecesOfTempestRaiseFrostboltByATwentieth() throws Exception {
        SmallFight fight = SmallFight.mage("--", 60).wearing(31056, 0, 31059, 0, 31057, 0, 31055);
        double power = (fight.run(1, 400, cast(FIRE_BLAST)).ordinaryHit("player|spell:27079") - 725) / 0.429;
        double frostbolt = fight.run(1, 400, cast(FROSTBOLT)).ordinaryHit("player|spell:27072");
        assertThat(frostbolt / (623.5 + 0.814 * power)).isCloseTo(1.05, within(0.01));
    }

    @Test
    void twoPiecesOfTirisfalRaiseArcaneBlastAndItsCostByAFifth() throws Exception {
        Totals totals = SmallFight.mage("--", 2).wearing(30206, 0, 30210).run(1, 1, cast(30451));
        Totals plain = SmallFight.mage("--", 2).run(1, 1, cast(30451));
        assertThat(plain.values).doesNotContainKey("resources player|mana|spell:37444 gainMilli");
        Totals longer = SmallFight.mage("--", 3).wearing(30206, 0, 30210).run(1, 1, cast(30451));
        assertThat(longer.sum("resources player|mana|spell:30451 gainMilli")).isEqualTo(-234_000);
        assertThat(totals.sum("resources player|mana|spell:30451 events")).isZero();
    }

    @Test
    void fourPiecesOfTirisfalGiveSpellDamageAfterCrits() throws Exception {
        SmallFight fight = SmallFight.mage("--", 60).wearing(30206, 0, 30210, 0, 30196, 0, 30205);
        Totals totals = fight.run(1, 50, cast(FROSTBOLT));
        assertThat(totals.sum("auras player|spell:37444 procs"))
                .isPositive()
                .isLessThanOrEqualTo(totals.sum("actions player|spell:27072 crits"));
    }

    private static double critShare(Totals totals) {
        double crits = totals.sum("actions player|spell:27072 crits");
        return crits / (crits + totals.sum("actions player|spell:27072 hits"));
    }

    private static String snapWhenVeinsAreOver() {
        return """
        {"castSpell":{"spellId":{"spellId":%d}},"condition":{"and":{"vals":[
          {"auraIsInactive":{"auraId":{"spellId":12472}}},
          {"not":{"val":{"spellIsReady":{"spellId":{"spellId":12472}}}}}]}}}""".formatted(COLD_SNAP);
    }
}
