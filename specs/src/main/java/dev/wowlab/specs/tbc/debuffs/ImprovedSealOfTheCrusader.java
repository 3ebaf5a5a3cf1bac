package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;

/// Improved Seal of the Crusader (20337), judged by a paladin: more crit, more holy damage. Stateless.
public final class ImprovedSealOfTheCrusader {
    private static final double HOLY_DAMAGE = 219;
    private static final String OWN = "Improved Seal of the Crusader (Self)";

    private ImprovedSealOfTheCrusader() {}

    /// @param points points of the talent, 0 to 3: percent points of crit
    /// @param holyMultiplier multiplies the holy damage: 1.15 with two pieces of the paladin's tier 4
    static void external(Unit target, int points, double holyMultiplier) {
        double holyDamage = HOLY_DAMAGE * holyMultiplier;
        target.registerAura(AuraConfig.of("Improved Seal of the Crusader (External)")
                        .id(ActionId.spell(20337).withTag(-1))
                        .duration(SimTime.seconds(20)))
                .exclusive(
                        "Improved Seal of the Crusader",
                        true,
                        holyDamage - 1,
                        aura -> change(aura.unit(), points, holyDamage),
                        aura -> change(aura.unit(), -points, -holyDamage))
                .makePermanent();
    }

    /// The debuff of the players' own judgements; the stronger of it and the other's works. That of all is one, as
    /// strong as the first paladin's, as in WoWSims.
    ///
    /// @param points points of the talent, 0 to 3: percent points of crit
    /// @param holyMultiplier multiplies the holy damage: 1.15 with two pieces of the paladin's tier 4
    /// @param moreHoly holy damage that a libram adds
    public static Aura own(Unit target, int points, double holyMultiplier, double moreHoly) {
        Aura known = target.auras().byLabel(OWN);
        if (known != null) {
            return known;
        }
        double holyDamage = HOLY_DAMAGE * holyMultiplier + moreHoly;
        return target.registerAura(
                        AuraConfig.of(OWN).id(ActionId.spell(20337).withTag(1)).duration(SimTime.seconds(20)))
                .exclusive(
                        "Improved Seal of the Crusader",
                        true,
                        holyDamage + 1,
                        aura -> change(aura.unit(), points, holyDamage),
                        aura -> change(aura.unit(), -points, -holyDamage));
    }

    private static void change(Unit target, int critPercent, double holyDamage) {
        target.addModifier(Modifier.REDUCED_CRIT_TAKEN_PERCENT, -critPercent);
        target.addModifier(Modifier.bonusSpellDamageTaken(School.HOLY), holyDamage);
    }
}
