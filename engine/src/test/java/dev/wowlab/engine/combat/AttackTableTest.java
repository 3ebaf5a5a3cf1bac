package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import org.junit.jupiter.api.Test;

class AttackTableTest {

    private static TinyMage against(int level) {
        return new TinyMage(SimTime.seconds(10), 0, level);
    }

    @Test
    void spellsHitABossEightyThreeTimesInAHundredWithoutHitRating() {
        TinyMage mage = against(73).finish();
        double miss = OutcomeRolls.spellMissChance(mage.bolt, mage.player.attackTable(mage.boss));
        assertThat(miss).isCloseTo(0.17, within(1e-12));
    }

    @Test
    void spellsMissEqualsFourTimesInAHundred() {
        TinyMage mage = against(70).finish();
        double miss = OutcomeRolls.spellMissChance(mage.bolt, mage.player.attackTable(mage.boss));
        assertThat(miss).isCloseTo(0.04, within(1e-12));
    }

    @Test
    void oneSpellInAHundredAlwaysMisses() {
        TinyMage mage = against(73);
        mage.player.stats().add(Stat.SPELL_HIT_RATING, 400);
        mage.finish();
        double miss = OutcomeRolls.spellMissChance(mage.bolt, mage.player.attackTable(mage.boss));
        assertThat(miss).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void sixteenPercentFromRatingLeaveOneInAHundred() {
        TinyMage mage = against(73);
        mage.player.stats().add(Stat.SPELL_HIT_RATING, 12.615385 * 15);
        mage.finish();
        double miss = OutcomeRolls.spellMissChance(mage.bolt, mage.player.attackTable(mage.boss));
        assertThat(miss).isCloseTo(0.02, within(1e-9));
    }

    @Test
    void bossesSuppressSpellCrits() {
        TinyMage mage = against(73).finish();
        double crit = OutcomeRolls.spellCritChance(mage.bolt, mage.player.attackTable(mage.boss));
        assertThat(crit).isCloseTo(0.10 - 0.021, within(1e-6));
    }

    @Test
    void levelResistanceOfABossTakesSixPercentOnAverage() {
        TinyMage mage = against(73).finish();
        AttackTable table = mage.player.attackTable(mage.boss);
        double coefficient = Resistance.coefficient(mage.bolt, table, false);
        assertThat(coefficient).isCloseTo(0.06, within(1e-12));
        assertThat(Resistance.threshold(coefficient * 3, 0)).isCloseTo(0.76 * 0.18, within(1e-12));
        assertThat(Resistance.threshold(coefficient * 3, 1)).isCloseTo(0.21 * 0.18, within(1e-12));
        assertThat(Resistance.threshold(coefficient * 3, 2)).isCloseTo(0.03 * 0.18, within(1e-12));
    }

    @Test
    void partialResistThresholdsJoinAtTheirEnds() {
        assertThat(Resistance.threshold(1, 0)).isCloseTo(0.76, within(1e-12));
        assertThat(Resistance.threshold(Math.nextUp(1.0), 0)).isCloseTo(0.76, within(1e-9));
        assertThat(Resistance.threshold(2, 1)).isCloseTo(0.78, within(1e-12));
        assertThat(Resistance.threshold(Math.nextUp(2.0), 2)).isCloseTo(0.22, within(1e-9));
    }

    @Test
    void binarySpellsIgnoreLevelResistance() {
        TinyMage mage = against(73).finish();
        assertThat(Resistance.binaryHitChance(mage.bolt, mage.player.attackTable(mage.boss)))
                .isEqualTo(1);
    }

    @Test
    void armourReducesByItsShareOfTheAttackersLevel() {
        TinyMage mage = against(73);
        mage.boss.stats().add(Stat.ARMOR, 7685);
        mage.finish();
        double constant = 70 * 467.5 - 22167.5;
        assertThat(Resistance.armorMultiplier(mage.player.attackTable(mage.boss)))
                .isCloseTo(1 - 7685 / (7685 + constant), within(1e-12));
    }

    @Test
    void swingsMissABossEightTimesInAHundredPlusSuppression() {
        TinyMage mage = against(73).finish();
        Unit imp = mage.pet.unit();
        Spell swing = java.util.Objects.requireNonNull(imp.swings().mainHandSpell());
        assertThat(MeleeRolls.whiteMissChance(swing, imp.attackTable(mage.boss)))
                .isCloseTo(0.08, within(1e-12));
    }
}
