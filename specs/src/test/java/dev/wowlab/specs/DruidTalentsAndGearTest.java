package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What a druid's talents, sets, idols and forms do to its numbers.
class DruidTalentsAndGearTest {
    private static final ActionId STARFIRE = ActionId.spell(26986);
    private static final ActionId WRATH = ActionId.spell(26985);
    private static final ActionId MOONFIRE = ActionId.spell(26988);
    private static final ActionId BURNING = MOONFIRE.withTag(1);
    private static final ActionId FAERIE_FIRE = ActionId.spell(26993);
    private static final ActionId MOONKIN_FORM = ActionId.spell(24858);
    private static final String MOONKIN = "000000000000000001--";
    private static final int[] NORDRASSIL = {30231, 30232, 30233, 30234};
    private static final int[] THUNDERHEART = {31035, 31040, 31043, 31046};
    private static final String AURA_OF_OTHERS = "{'moonkinAura': 'TristateEffectImproved'}";

    private static Unit druid(String talents, int... items) throws InvalidInputException {
        return EffectScene.playerOf(
                EffectScene.druid().talents(talents).wears(items).run());
    }

    private static Spell spell(Unit druid, ActionId id) {
        return Objects.requireNonNull(druid.spell(id), id.key());
    }

    @Test
    void balanceTalentsChangeTheSpellsThatTheyName() throws InvalidInputException {
        Unit druid = druid("500022000500035--");
        Spell starfire = spell(druid, STARFIRE);
        assertThat(starfire.defaultCastTimeNs).isEqualTo(SimTime.seconds(3));
        assertThat(starfire.bonusCritPercent).isEqualTo(4);
        assertThat(starfire.critMultiplierAdditive).isEqualTo(1);
        assertThat(starfire.costMultiplier).isCloseTo(0.91, within(1e-9));
        assertThat(starfire.damageMultiplierAdditive).isCloseTo(1.1, within(1e-9));
        Spell moonfire = spell(druid, MOONFIRE);
        assertThat(moonfire.bonusCritPercent).isEqualTo(10);
        assertThat(moonfire.damageMultiplierAdditive).isCloseTo(1.2, within(1e-9));
        assertThat(spell(druid, BURNING).damageMultiplierAdditive).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void balanceOfPowerHitsWithStarfireWrathAndMoonfireOnly() throws InvalidInputException {
        Unit druid = druid("0000000100000002--");
        assertThat(spell(druid, STARFIRE).bonusHitPercent).isEqualTo(4);
        assertThat(spell(druid, WRATH).bonusHitPercent).isEqualTo(4);
        assertThat(spell(druid, MOONFIRE).bonusHitPercent).isEqualTo(4);
        assertThat(spell(druid, ActionId.spell(27013)).bonusHitPercent).isZero();
    }

    @Test
    void wrathOfCenariusRaisesCoefficients() throws InvalidInputException {
        Unit druid = druid("00000000000000000005--");
        assertThat(spell(druid, WRATH).coefficient).isCloseTo(0.671, within(1e-6));
        assertThat(spell(druid, STARFIRE).coefficient).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void intellectBecomesSpellDamageAndManaByThePointsOfLunarGuidance() throws InvalidInputException {
        assertThat(druid("00000000000300003--").stats().get(Stat.SPELL_DAMAGE)).isEqualTo(30);
        assertThat(druid("00000000000300003--").stats().get(Stat.MP5)).isEqualTo(12);
        assertThat(druid("00000000000100003--").stats().get(Stat.MP5)).isCloseTo(4.8, within(1e-9));
        assertThat(druid("00000000000000003--").stats().get(Stat.MP5)).isZero();
    }

    @Test
    void talentsOfTheOtherTreesThatNeedNoFormWork() throws InvalidInputException {
        Unit druid = druid("-000000000000005" + "3-005003000000000003");
        assertThat(druid.stats().get(Stat.INTELLECT)).isEqualTo(Math.floor(120 * 1.2 * 1.03));
        assertThat(druid("--0000000000000003").stats().get(Stat.SPIRIT)).isEqualTo(Math.floor(133 * 1.15));
        assertThat(druid("--000003").modifier(Modifier.SPIRIT_REGEN_RATE_CASTING))
                .isCloseTo(0.3, within(1e-9));
        assertThat(spell(druid("--000000000000000003"), WRATH).bonusCritPercent).isEqualTo(3);
        assertThat(spell(druid("--0000005"), WRATH).threatMultiplier).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void aMoonkinsOwnAuraReplacesAStrongerOne() throws InvalidInputException {
        EffectScene others = EffectScene.druid().party(AURA_OF_OTHERS);
        assertThat(others.gained(Stat.SPELL_CRIT_RATING)).isEqualTo(20);
        double own = EffectScene.stat(
                EffectScene.druid().talents(MOONKIN).party(AURA_OF_OTHERS).run(), Stat.SPELL_CRIT_RATING);
        assertThat(own).isZero();
        double withIdol = EffectScene.stat(
                EffectScene.druid().talents(MOONKIN).wears(32387).run(), Stat.SPELL_CRIT_RATING);
        assertThat(withIdol).isEqualTo(20);
        assertThat(druid(MOONKIN).stats().get(Stat.SPELL_CRIT_PERCENT)
                        - druid("--").stats().get(Stat.SPELL_CRIT_PERCENT))
                .isCloseTo(5, within(1e-9));
    }

    @Test
    void moonkinFormQuadruplesTheArmorOfTheGear() throws InvalidInputException {
        EffectScene scene = EffectScene.druid().talents(MOONKIN).wears(30231);
        double without = EffectScene.stat(scene.run(), Stat.ARMOR);
        double naked = druid(MOONKIN).stats().get(Stat.ARMOR);
        double inForm = EffectScene.stat(scene.casts(1, MOONKIN_FORM).run(), Stat.ARMOR);
        assertThat(inForm - naked).isCloseTo(4 * (without - naked), within(1e-9));
    }

    @Test
    void faerieFireWeakensAndTheRaidsAsMuchAsTheTalentSays() throws InvalidInputException {
        String improved = "0000000000000000003--";
        EffectScene scene = EffectScene.druid().talents(improved);
        // One cast in six misses.
        for (double second = 0; second < 15; second += 2.5) {
            scene.casts(second, FAERIE_FIRE);
        }
        assertThat(weakened(scene)).containsExactly(7685 - 610, -3);
        String regular = "{'faerieFire': 'TristateEffectRegular'}";
        assertThat(weakened(EffectScene.druid().debuffs(regular))).containsExactly(7685 - 610, 0);
        assertThat(weakened(EffectScene.druid().debuffs(regular).talents(improved)))
                .containsExactly(7685 - 610, -3);
    }

    private static double[] weakened(EffectScene scene) throws InvalidInputException {
        Unit target = scene.run().target(0);
        return new double[] {
            target.stats().get(Stat.ARMOR), target.modifier(Modifier.REDUCED_PHYSICAL_HIT_TAKEN_PERCENT)
        };
    }

    @Test
    void nordrassilStrengthensStarfireWhileADotRuns() throws InvalidInputException {
        double plain = starfireHit(EffectScene.druid().wears(NORDRASSIL));
        EffectScene burning = EffectScene.druid().wears(NORDRASSIL).casts(1, BURNING);
        assertThat(starfireHit(burning.lasting(12))).isCloseTo(1.1 * plain, withinPercentage(1));
        assertThat(starfireHit(burning.lasting(14))).isCloseTo(plain, withinPercentage(1));
    }

    /// Mean damage of a Starfire at the end of a fight; what the target resists is rolled.
    private static double starfireHit(EffectScene scene) throws InvalidInputException {
        Fight fight = scene.run();
        Spell starfire = spell(EffectScene.playerOf(fight), STARFIRE);
        double sum = 0;
        for (int i = 0; i < 4_000; i++) {
            SpellResult result = starfire.calcDamage(fight.target(0), 600, Roll.ALWAYS_HIT_NO_COUNT);
            sum += result.damage();
            result.release();
        }
        return sum / 4_000;
    }

    @Test
    void thunderheartLengthensMoonfireAndSharpensStarfire() throws InvalidInputException {
        Unit druid = druid("--", THUNDERHEART);
        assertThat(spell(druid, BURNING).dot(druid.currentTarget()).baseTicks).isEqualTo(5);
        assertThat(spell(druid, STARFIRE).bonusCritPercent).isEqualTo(5);
    }

    @Test
    void malorneLeavesInnervatesCooldownAsItIs() throws InvalidInputException {
        Unit druid = druid("--", 29091, 29092, 29093, 29094);
        assertThat(spell(druid, ActionId.spell(29166)).cooldownNs).isEqualTo(SimTime.minutes(6));
    }

    @Test
    void idolsAddToTheBaseDamageOfOneSpell() throws InvalidInputException {
        assertThat(spell(druid("--", 27518), STARFIRE).bonusBaseDamage).isEqualTo(55);
        assertThat(spell(druid("--", 31025), WRATH).bonusBaseDamage).isEqualTo(25);
        assertThat(spell(druid("--", 23197), MOONFIRE).bonusBaseDamage).isEqualTo(33);
        assertThat(spell(druid("--", 23197), BURNING).bonusBaseDamage).isEqualTo(33);
    }

    @Test
    void naturesSwiftnessIsNamedAsNotModelled() throws InvalidInputException {
        EffectScene scene = EffectScene.druid().talents("--00000000001");
        scene.run();
        assertThat(scene.warnings()).anySatisfy(warning -> assertThat(warning).contains("Nature's Swiftness"));
    }
}
