package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the debuffs of others do to a target, at the end of a fight of 20 s.
class DebuffFactsTest {
    private static Unit target(String debuffs) throws InvalidInputException {
        return EffectScene.mage().debuffs(debuffs).run().target(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'curseOfElements': 'TristateEffectImproved'} | FIRE | 1.13
            {'curseOfElements': 'TristateEffectRegular'} | ARCANE | 1.1
            {'curseOfElements': 'TristateEffectImproved'} | NATURE | 1
            {'misery': true} | HOLY | 1.05
            {'improvedScorch': true} | FIRE | 1.15
            {'shadowWeaving': true} | SHADOW | 1.1
            {'isbUptime': 1} | SHADOW | 1.2
            {'bloodFrenzy': true} | PHYSICAL | 1.04
            {'curseOfElements': 'TristateEffectImproved', 'misery': true, 'shadowWeaving': true} | SHADOW | 1.30515
            """)
    void damageTakenIsMultiplied(String debuffs, School school, double multiplier) throws InvalidInputException {
        assertThat(target(debuffs).modifier(Modifier.damageTaken(school))).isCloseTo(multiplier, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'sunderArmor': true} | 5085
            {'exposeArmor': 'TristateEffectRegular'} | 5635
            {'exposeArmor': 'TristateEffectImproved'} | 4610
            {'exposeArmor': 'TristateEffectImproved', 'sunderArmor': true} | 4610
            {'faerieFire': 'TristateEffectRegular'} | 7075
            {'curseOfRecklessness': true} | 6885
            """)
    void armorFalls(String debuffs, double armor) throws InvalidInputException {
        assertThat(target(debuffs).stats().get(Stat.ARMOR)).isEqualTo(armor);
    }

    @Test
    void sunderStandsUntilExposeArmorReplacesItInTheTenthSecond() throws InvalidInputException {
        Fight fight = EffectScene.mage()
                .debuffs("{'exposeArmor': 'TristateEffectImproved', 'sunderArmor': true}")
                .lasting(9)
                .run();
        assertThat(fight.target(0).stats().get(Stat.ARMOR)).isEqualTo(5085);
    }

    @Test
    void theCurseTakesResistance() throws InvalidInputException {
        assertThat(target("{'curseOfElements': 'TristateEffectRegular'}")
                        .stats()
                        .get(Stat.FIRE_RESISTANCE))
                .isEqualTo(-88);
    }

    @Test
    void theImprovedSealMakesCritsMoreLikely() throws InvalidInputException {
        Unit target = target("{'improvedSealOfTheCrusader': 'TristateEffectImproved', 'jocRetribution2pt4': true}");
        assertThat(target.modifier(Modifier.REDUCED_CRIT_TAKEN_PERCENT)).isEqualTo(-3);
        assertThat(target.modifier(Modifier.bonusSpellDamageTaken(School.HOLY))).isCloseTo(219 * 1.15, within(1e-9));
    }

    @Test
    void wintersChillOnlyConcernsFrostSpells() throws InvalidInputException {
        Unit mage = EffectScene.playerOf(
                EffectScene.mage().debuffs("{'wintersChill': true}").run());
        assertThat(spell(mage, 27072).bonusCritPercent).isEqualTo(10);
        assertThat(spell(mage, 27079).bonusCritPercent).isZero();
    }

    @Test
    void theHuntersMarkGrows() throws InvalidInputException {
        Unit target = target("{'huntersMark': 'TristateEffectImproved'}");
        assertThat(target.modifier(Modifier.BONUS_RANGED_ATTACK_POWER_TAKEN)).isEqualTo(440);
        assertThat(target.modifier(Modifier.BONUS_ATTACK_POWER_TAKEN)).isEqualTo(110);
    }

    @Test
    void onlyTheStrongerShoutOrRoarWeakens() throws InvalidInputException {
        Unit target = target(
                "{'demoralizingRoar': 'TristateEffectImproved'," + " 'demoralizingShout': 'TristateEffectRegular'}");
        assertThat(target.stats().get(Stat.ATTACK_POWER)).isCloseTo(320 - 248 * 1.4, within(1e-9));
    }

    private static Spell spell(Unit mage, int spellId) {
        return Objects.requireNonNull(mage.spells().stream()
                .filter(spell -> spell.id().sameIgnoringTag(ActionId.spell(spellId)))
                .findFirst()
                .orElse(null));
    }
}
