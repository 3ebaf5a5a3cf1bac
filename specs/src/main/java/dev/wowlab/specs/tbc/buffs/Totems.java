package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.request.PartyBuffs;

/// Totems of the party's shamans that are there for the whole fight. Stateless.
final class Totems {
    private static final double TOTEM_OF_WRATH_PERCENT = 3;

    private Totems() {}

    /// @param attacks whether the unit can swing or shoot
    static void give(BuffLedger ledger, PartyBuffs buffs, boolean attacks) {
        if (buffs.graceOfAirTotem() != TristateEffect.MISSING) {
            double agility = Math.floor(77 * (isImproved(buffs.graceOfAirTotem()) ? 1.15 : 1));
            StatBonus bonus = StatBonus.of(Stat.AGILITY, agility);
            if (buffs.totemTwisting()) {
                twistedGraceOfAir(ledger.unit(), bonus, attacks);
            } else {
                ledger.exclusiveStats("Grace of Air Totem", 25359, bonus, "GraceOfAirTotemAgilityAdd", agility);
            }
        }
        if (buffs.manaSpringTotem() != TristateEffect.MISSING) {
            double mana = isImproved(buffs.manaSpringTotem()) ? 62.5 : 50;
            ledger.exclusiveStats(
                    "Mana Spring Totem", 25570, StatBonus.of(Stat.MP5, mana), "ManaSpringTotemMP5Add", mana);
        }
        if (buffs.strengthOfEarthTotem() != TristateEffect.MISSING) {
            double base = 86 + (buffs.soeEnhancement2pt4() ? 12 : 0);
            double strength = Math.floor(base * (isImproved(buffs.strengthOfEarthTotem()) ? 1.15 : 1));
            ledger.exclusiveStats(
                    "Strength of Earth Totem",
                    25528,
                    StatBonus.of(Stat.STRENGTH, strength),
                    "StrengthOfEarthTotemStrengthAdd",
                    strength);
        }
        if (buffs.totemOfWrath() > 0) {
            double percent = TOTEM_OF_WRATH_PERCENT * buffs.totemOfWrath();
            ledger.stats(
                    "Totem of Wrath",
                    30706,
                    StatBonus.of(Stat.SPELL_CRIT_PERCENT, percent).and(Stat.SPELL_HIT_PERCENT, percent));
        }
        if (buffs.wrathOfAirTotem() != TristateEffect.MISSING) {
            double damage = isImproved(buffs.wrathOfAirTotem()) ? 121 : 101;
            ledger.exclusiveStats(
                    "Wrath of Air Totem",
                    3738,
                    StatBonus.of(Stat.SPELL_DAMAGE, damage).and(Stat.HEALING_POWER, damage),
                    "WrathOfAirTotemSpellDamageAdd",
                    damage);
        }
        if (buffs.tranquilAirTotem()) {
            ledger.multiplier("Tranquil Air Totem", ActionId.spell(25909), Modifier.THREAT, 0.8);
        }
    }

    /// A shaman who twists totems brings back Grace of Air every ten seconds; it stays for nine. On those who neither
    /// swing nor shoot agility does nothing, so that the buff is only shown.
    private static void twistedGraceOfAir(Unit unit, StatBonus bonus, boolean useful) {
        Aura aura = unit.registerAura(AuraConfig.of("Grace of Air Totem")
                .id(BuffLedger.external(25359))
                .duration(SimTime.seconds(9)));
        if (useful) {
            aura.exclusive(
                    "GraceOfAirTotemAgilityAdd",
                    false,
                    bonus.get(Stat.AGILITY),
                    gained -> gained.unit().stats().add(bonus),
                    lost -> lost.unit().stats().remove(bonus));
        }
        PeriodicAction twist = new PeriodicAction(unit.fight(), SimTime.seconds(10), 0, Priority.AUTO, aura::activate);
        aura.onReset(_ -> twist.start(false));
    }

    private static boolean isImproved(TristateEffect effect) {
        return effect == TristateEffect.IMPROVED;
    }
}
