package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amounts of buffs, and what they do together.
class BuffFactsTest {
    private static final String IMPROVED = "'TristateEffectImproved'";
    private static final ActionId BLOODLUST = ActionId.spell(2825).withTag(-1);
    private static final ActionId POWER_INFUSION = ActionId.spell(10060).withTag(-1);
    private static final ActionId DRUMS = ActionId.spell(35476).withTag(-1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'totemOfWrath': 2} | SPELL_CRIT_PERCENT | 6
            {'totemOfWrath': 2} | SPELL_HIT_PERCENT | 6
            {'wrathOfAirTotem': 'TristateEffectImproved'} | SPELL_DAMAGE | 121
            {'manaSpringTotem': 'TristateEffectImproved'} | MP5 | 62.5
            {'atieshMage': 2} | SPELL_CRIT_RATING | 56
            {'atieshWarlock': 1} | SPELL_DAMAGE | 33
            {'eyeOfTheNight': true} | SPELL_DAMAGE | 34
            {'chainOfTheTwilightOwl': true} | SPELL_CRIT_PERCENT | 2
            {'moonkinAura': 'TristateEffectRegular'} | SPELL_CRIT_RATING | 0
            {'moonkinAura': 'TristateEffectImproved'} | SPELL_CRIT_RATING | 20
            {'strengthOfEarthTotem': 'TristateEffectImproved', 'soeEnhancement2pt4': true} | STRENGTH | 112
            {'battleShout': 'TristateEffectImproved'} | ATTACK_POWER | 382
            {'battleShout': 'TristateEffectImproved', 'bsSolarianSapphire': true} | ATTACK_POWER | 470
            {'commandingShout': 'TristateEffectRegular'} | HEALTH | 1080
            {'bloodPact': 'TristateEffectImproved'} | STAMINA | 91
            """)
    void partyBuffsGiveTheirStats(String buffs, Stat stat, double amount) throws InvalidInputException {
        assertThat(EffectScene.mage().party(buffs).gained(stat)).isCloseTo(amount, within(1e-9));
    }

    @Test
    void anImprovedGiftOfTheWildIsCutToWholeNumbers() throws InvalidInputException {
        EffectScene scene = EffectScene.mage().raid("{'giftOfTheWild': " + IMPROVED + "}");
        assertThat(scene.gained(Stat.SPIRIT)).isEqualTo(18);
    }

    @Test
    void resistancesOfDifferentBuffsDoNotAddUp() throws InvalidInputException {
        EffectScene scene = EffectScene.mage()
                .raid("{'giftOfTheWild': " + IMPROVED + ", 'shadowProtection': true}")
                .party("{'shadowResistanceAura': true}");
        assertThat(scene.gained(Stat.SHADOW_RESISTANCE)).isEqualTo(70);
    }

    @Test
    void anImprovedDivineSpiritTurnsATenthOfSpiritIntoSpellDamage() throws InvalidInputException {
        Fight fight =
                EffectScene.mage().raid("{'divineSpirit': " + IMPROVED + "}").run();
        assertThat(EffectScene.stat(fight, Stat.SPELL_DAMAGE))
                .isCloseTo(0.1 * EffectScene.stat(fight, Stat.SPIRIT), within(1e-9));
    }

    @Test
    void kingsRaisesAttributesByATenthRoundedDown() throws InvalidInputException {
        double without = EffectScene.stat(EffectScene.mage().run(), Stat.INTELLECT);
        double with = EffectScene.stat(
                EffectScene.mage().player("{'blessingOfKings': true}").run(), Stat.INTELLECT);
        assertThat(with).isEqualTo(Math.floor(without * 1.1));
    }

    @Test
    void sanctityAndInspirationMultiplyDamage() throws InvalidInputException {
        Fight fight = EffectScene.mage()
                .party("{'sanctityAura': " + IMPROVED + ", 'ferociousInspiration': 2}")
                .run();
        assertThat(EffectScene.playerOf(fight).modifier(Modifier.DAMAGE_DEALT)).isCloseTo(1.02 * 1.06, within(1e-12));
    }

    @Test
    void inspiringPresenceOnlyHelpsTheAlliance() throws InvalidInputException {
        String buffs = "{'draeneiRacialCaster': true}";
        assertThat(EffectScene.mage().race("RaceGnome").party(buffs).gained(Stat.SPELL_HIT_PERCENT))
                .isEqualTo(1);
        assertThat(EffectScene.mage().race("RaceTroll").party(buffs).gained(Stat.SPELL_HIT_PERCENT))
                .isZero();
    }

    @Test
    void hasteOfBloodlustAndPowerInfusionDoesNotAddUp() throws InvalidInputException {
        // Power Infusion would wait for the end of Bloodlust on its own; here it is forced.
        Unit mage = EffectScene.playerOf(EffectScene.mage()
                .raid("{'bloodlust': true}")
                .player("{'powerInfusions': 1}")
                .casts(10, POWER_INFUSION)
                .casts(11, BLOODLUST)
                .run());
        assertThat(mage.spellHasteMultiplier()).isCloseTo(1.3, within(1e-9));
        assertThat(mage.modifier(Modifier.SPELL_COST_PERCENT)).isEqualTo(80);
    }

    @Test
    void nobodyLustsTwiceWhileSated() throws InvalidInputException {
        Fight fight = EffectScene.mage()
                .raid("{'bloodlust': true}")
                .lasting(100)
                .casts(1, BLOODLUST)
                .run();
        Unit mage = EffectScene.playerOf(fight);
        assertThat(mage.spellHasteMultiplier()).isCloseTo(1, within(1e-9));
        assertThat(EffectScene.aura(mage, "Sated").expiresAt()).isEqualTo(SimTime.seconds(601));
    }

    @Test
    void drumsHastenForThirtySecondsAndLeaveTinnitus() throws InvalidInputException {
        EffectScene drums =
                EffectScene.mage().party("{'drums': 'LesserDrumsOfBattle'}").casts(1, DRUMS);
        assertThat(drums.gained(Stat.SPELL_HASTE_RATING)).isEqualTo(80);
        assertThat(drums.lasting(40).gained(Stat.SPELL_HASTE_RATING)).isZero();
        assertThat(EffectScene.aura(EffectScene.playerOf(drums.run()), "Tinnitus")
                        .expiresAt())
                .isEqualTo(SimTime.seconds(121));
    }

    @Test
    void differentNecklacesAddUp() throws InvalidInputException {
        EffectScene scene = EffectScene.mage().party("{'jadePendantOfBlasting': true, 'eyeOfTheNight': true}");
        assertThat(scene.gained(Stat.SPELL_DAMAGE)).isEqualTo(49);
    }

    @Test
    void aBuffThatDoesNothingIsNamed() throws InvalidInputException {
        EffectScene scene = EffectScene.mage().party("{'snapshotBsT2': true}");
        scene.run();
        assertThat(scene.warnings()).anyMatch(warning -> warning.contains("snapshotBsT2"));
    }
}
