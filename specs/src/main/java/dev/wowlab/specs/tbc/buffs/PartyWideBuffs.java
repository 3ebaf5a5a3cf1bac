package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.request.PartyBuffs;

/// Auras, staves and necklaces of the people in the party. Stateless.
final class PartyWideBuffs {
    private PartyWideBuffs() {}

    /// @param owner the character whose buffs these are: the unit itself, or its owner
    static void give(BuffLedger ledger, PartyBuffs buffs, Unit owner) {
        giveStaves(ledger, buffs);
        giveNecklaces(ledger, buffs, owner);
        givePaladinAuras(ledger, buffs);
        giveOtherAuras(ledger, buffs);
        giveCritAuras(ledger, buffs, owner == ledger.unit());
        giveResistances(ledger, buffs);
    }

    /// Atiesh, Greatstaff of the Guardian: one bonus for each staff of a class.
    private static void giveStaves(BuffLedger ledger, PartyBuffs buffs) {
        if (buffs.atieshDruid() > 0) {
            ledger.stats("Power of the Guardian - Druid", 28145, StatBonus.of(Stat.MP5, 11.0 * buffs.atieshDruid()));
        }
        if (buffs.atieshMage() > 0) {
            ledger.stats(
                    "Power of the Guardian - Mage",
                    28142,
                    StatBonus.of(Stat.SPELL_CRIT_RATING, 28.0 * buffs.atieshMage()));
        }
        if (buffs.atieshPriest() > 0) {
            ledger.stats(
                    "Power of the Guardian - Priest",
                    28144,
                    StatBonus.of(Stat.HEALING_POWER, 62.0 * buffs.atieshPriest()));
        }
        if (buffs.atieshWarlock() > 0) {
            ledger.stats(
                    "Power of the Guardian - Warlock",
                    28143,
                    StatBonus.of(Stat.SPELL_DAMAGE, 33.0 * buffs.atieshWarlock())
                            .and(Stat.HEALING_POWER, 33.0 * buffs.atieshWarlock()));
        }
    }

    /// A pet also has the necklace that its owner wears.
    private static void giveNecklaces(BuffLedger ledger, PartyBuffs buffs, Unit owner) {
        giveNecklace(ledger, owner, buffs.braidedEterniumChain(), Necklace.BRAIDED_ETERNIUM_CHAIN);
        giveNecklace(ledger, owner, buffs.chainOfTheTwilightOwl(), Necklace.CHAIN_OF_THE_TWILIGHT_OWL);
        giveNecklace(ledger, owner, buffs.eyeOfTheNight(), Necklace.EYE_OF_THE_NIGHT);
        giveNecklace(ledger, owner, buffs.jadePendantOfBlasting(), Necklace.JADE_PENDANT_OF_BLASTING);
    }

    private static void giveNecklace(BuffLedger ledger, Unit owner, boolean inParty, Necklace necklace) {
        if (inParty || necklace.isOn(owner)) {
            necklace.give(ledger.unit());
        }
    }

    private static void givePaladinAuras(BuffLedger ledger, PartyBuffs buffs) {
        if (buffs.devotionAura() != TristateEffect.MISSING) {
            double armor = Math.floor(861 * (1 + 0.08 * points(buffs.devotionAura(), 5)));
            ledger.yielding("Devotion Aura (External)", 27149, StatBonus.of(Stat.ARMOR, armor), "DevotionAura");
        }
        if (buffs.retributionAura() != TristateEffect.MISSING) {
            String label = "Retribution Aura (External)";
            ledger.yielding(label, 27150, StatBonus.NONE, "RetributionAura");
            Aura aura = ledger.unit().auras().byLabel(label);
            if (aura != null) {
                Reprisals.retribution(aura, points(buffs.retributionAura(), 2));
            }
        }
        if (buffs.concentrationAura() != TristateEffect.MISSING) {
            String label = "Concentration Aura (External)";
            ledger.yielding(label, 19746, StatBonus.NONE, "ConcentrationAura");
            Aura aura = ledger.unit().auras().byLabel(label);
            if (aura != null) {
                aura.attachAddition(Modifier.PUSHBACK_CHANCE, -0.3 - 0.05 * points(buffs.concentrationAura(), 3));
            }
        }
        if (buffs.sanctityAura() != TristateEffect.MISSING) {
            Aura aura = ledger.show("Sanctity Aura (External)", 20218);
            ledger.yieldTo(aura, "SanctityAura");
            ledger.multiply(aura, Modifier.damageDealt(School.HOLY), 1.1);
            ledger.multiply(aura, Modifier.DAMAGE_DEALT, 1 + 0.01 * points(buffs.sanctityAura(), 2));
        }
    }

    private static void giveOtherAuras(BuffLedger ledger, PartyBuffs buffs) {
        if (buffs.bloodPact() != TristateEffect.MISSING) {
            double factor = buffs.bloodPact() == TristateEffect.IMPROVED ? 1.3 : 1;
            ledger.stats("Blood Pact", 27268, StatBonus.of(Stat.STAMINA, 70 * factor));
        }
        if (buffs.ferociousInspiration() > 0) {
            ledger.multiplier(
                    "Ferocious Inspiration",
                    ActionId.spell(34460),
                    Modifier.DAMAGE_DEALT,
                    1 + 0.03 * buffs.ferociousInspiration());
        }
        if (buffs.trueshotAura()) {
            ledger.stats(
                    "Trueshot Aura", 27066, StatBonus.of(Stat.ATTACK_POWER, 125).and(Stat.RANGED_ATTACK_POWER, 125));
        }
    }

    /// @param improvable whether idols of the druid work too: pets do not have that part
    private static void giveCritAuras(BuffLedger ledger, PartyBuffs buffs, boolean improvable) {
        if (buffs.leaderOfThePack() != TristateEffect.MISSING) {
            StatBonus crit = StatBonus.of(Stat.PHYSICAL_CRIT_PERCENT, 5);
            boolean improved = improvable && buffs.leaderOfThePack() == TristateEffect.IMPROVED;
            ledger.stats("Leader of the Pack", 17007, improved ? crit.and(Stat.MELEE_CRIT_RATING, 20) : crit);
        }
        if (buffs.moonkinAura() != TristateEffect.MISSING) {
            StatBonus crit = StatBonus.of(Stat.SPELL_CRIT_PERCENT, 5);
            boolean improved = improvable && buffs.moonkinAura() == TristateEffect.IMPROVED;
            ledger.stats("Moonkin Aura", 24907, improved ? crit.and(Stat.SPELL_CRIT_RATING, 20) : crit);
        }
    }

    private static void giveResistances(BuffLedger ledger, PartyBuffs buffs) {
        resist(ledger, buffs.frostResistanceTotem(), "Frost Resistance Totem", 25560, Stat.FROST_RESISTANCE);
        resist(ledger, buffs.natureResistanceTotem(), "Nature Resistance Totem", 25574, Stat.NATURE_RESISTANCE);
        resist(ledger, buffs.fireResistanceTotem(), "Fire Resistance Totem", 10538, Stat.FIRE_RESISTANCE);
        resist(ledger, buffs.frostResistanceAura(), "Frost Resistance Aura (External)", 27152, Stat.FROST_RESISTANCE);
        resist(ledger, buffs.fireResistanceAura(), "Fire Resistance Aura (External)", 27153, Stat.FIRE_RESISTANCE);
        resist(
                ledger,
                buffs.shadowResistanceAura(),
                "Shadow Resistance Aura (External)",
                27151,
                Stat.SHADOW_RESISTANCE);
        resist(ledger, buffs.aspectOfTheWild(), "Aspect of the Wild", 27045, Stat.NATURE_RESISTANCE);
    }

    private static void resist(BuffLedger ledger, boolean given, String label, int spellId, Stat resistance) {
        if (given) {
            ledger.resistance(ledger.show(label, spellId), resistance, 70);
        }
    }

    private static int points(TristateEffect effect, int improved) {
        return effect == TristateEffect.IMPROVED ? improved : 0;
    }
}
