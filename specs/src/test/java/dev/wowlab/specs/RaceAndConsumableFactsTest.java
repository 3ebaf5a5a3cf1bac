package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amounts of racials and consumables.
class RaceAndConsumableFactsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'flaskId': 22866} | FIRE_DAMAGE | 80
            {'battleElixirId': 28103, 'guardianElixirId': 32067} | SPELL_DAMAGE | 24
            {'battleElixirId': 28103, 'guardianElixirId': 32067} | SPIRIT | 30
            {'foodId': 27657} | SPELL_DAMAGE | 23
            {'mhImbueId': 25122} | SPELL_CRIT_RATING | 14
            {'mhImbueId': 28017} | SPELL_DAMAGE | 42
            {'mhImbueId': 25123} | MP5 | 12
            {'scrollSpi': true} | SPIRIT | 30
            {'scrollInt': true} | INTELLECT | 20
            {'bloodthistle': true} | SPELL_DAMAGE | 0
            """)
    void consumablesGiveTheirStats(String consumables, Stat stat, double amount) throws InvalidInputException {
        assertThat(EffectScene.mage().consumes(consumables).gained(stat)).isCloseTo(amount, within(1e-9));
    }

    @Test
    void windfuryTakesThePlaceOfAnOil() throws InvalidInputException {
        EffectScene scene =
                EffectScene.mage().consumes("{'mhImbueId': 28017}").party("{'windfuryTotem': 'TristateEffectRegular'}");
        assertThat(scene.gained(Stat.SPELL_DAMAGE)).isZero();
    }

    @Test
    void anUnknownImbueIsNamed() throws InvalidInputException {
        EffectScene scene = EffectScene.mage().consumes("{'mhImbueId': 27186}");
        scene.run();
        assertThat(scene.warnings()).anyMatch(warning -> warning.contains("27186"));
    }

    @Test
    void anUnknownExplosiveIsRefusedByPath() {
        EffectScene scene = EffectScene.mage().consumes("{'explosiveId': 30526}");
        assertThatThrownBy(scene::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused ->
                                assertThat(refused.problems().getFirst().path()).endsWith("consumables.explosiveId"));
    }

    @Test
    void aDestructionPotionHelpsForFifteenSecondsAndRestsForTwoMinutes() throws InvalidInputException {
        EffectScene scene = EffectScene.mage()
                .consumes("{'potId': 22839, 'potions': [22839, 22832]}")
                .casts(10, ActionId.item(22839));
        assertThat(scene.gained(Stat.SPELL_DAMAGE)).isEqualTo(120);
        Unit mage = EffectScene.playerOf(scene.run());
        assertThat(spell(mage, ActionId.item(22839)).readyAt()).isEqualTo(SimTime.seconds(130));
        // All potions share the cooldown.
        assertThat(spell(mage, ActionId.item(22832)).readyAt()).isEqualTo(SimTime.seconds(130));
        assertThat(scene.lasting(26).gained(Stat.SPELL_DAMAGE)).isZero();
    }

    @Test
    void aSappersOwnWoundIsNoDamageOfTheRaid() throws InvalidInputException {
        Fight fight = EffectScene.mage()
                .consumes("{'superSapper': true}")
                .casts(1, ActionId.item(23827))
                .run();
        Spell sapper = spell(EffectScene.playerOf(fight), ActionId.item(23827));
        assertThat(sapper.metrics().casts()).isEqualTo(1);
        assertThat(sapper.metrics().damage()).isGreaterThan(900);
        assertThat(sapper.readyAt()).isEqualTo(SimTime.seconds(301));
    }

    @ParameterizedTest
    @CsvSource({"RaceGnome,INTELLECT,1.05", "RaceHuman,SPIRIT,1.1"})
    void someRacesHaveMoreOfAnAttribute(String race, Stat stat, double factor) throws InvalidInputException {
        double scroll = 20;
        String json = stat == Stat.INTELLECT ? "{'scrollInt': true}" : "{'scrollSpi': true}";
        double amount = stat == Stat.INTELLECT ? scroll : 30;
        // The gain of a scroll is multiplied too, up to rounding.
        assertThat(EffectScene.mage().race(race).consumes(json).gained(stat)).isCloseTo(amount * factor, within(1.0));
    }

    @Test
    void trollsGoBerserkByTenPercentAndAllVariantsShareTheCooldown() throws InvalidInputException {
        ActionId weakest = ActionId.spell(20554).withTag(1);
        Unit mage = EffectScene.playerOf(
                EffectScene.mage().race("RaceTroll").casts(15, weakest).run());
        assertThat(mage.spellHasteMultiplier()).isCloseTo(1.1, within(1e-9));
        assertThat(spell(mage, weakest.withTag(5)).readyAt()).isEqualTo(SimTime.seconds(195));
        assertThat(spell(mage, weakest).plannedCost()).isEqualTo(134);
    }

    private static Spell spell(Unit mage, ActionId id) {
        return Objects.requireNonNull(mage.spell(id), id.key());
    }
}
