package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.tbc.buffs.Reprisals;

/// The auras of a paladin: one at a time, each in the place of the party's own of its kind. Stateless, thread-safe.
final class PaladinAuras {
    private static final double DEVOTION_ARMOR = 861;

    private PaladinAuras() {}

    static void register(Paladin paladin) {
        Unit unit = paladin.unit();
        double armor = Math.floor(DEVOTION_ARMOR * (1 + 0.08 * paladin.talents().improvedDevotionAura));
        register(unit, "Devotion Aura", ActionId.spell(27149))
                .exclusive(
                        "DevotionAura",
                        true,
                        1,
                        aura -> aura.unit().stats().add(Stat.ARMOR, armor),
                        aura -> aura.unit().stats().add(Stat.ARMOR, -armor));
        Aura retribution = register(unit, "Retribution Aura", ActionId.spell(27150));
        yieldedTo(retribution, "RetributionAura");
        Reprisals.retribution(retribution, paladin.talents().improvedRetributionAura);
        Aura concentration = register(unit, "Concentration Aura", ActionId.spell(19746));
        yieldedTo(concentration, "ConcentrationAura");
        concentration.attachAddition(
                Modifier.PUSHBACK_CHANCE, -0.3 - 0.05 * paladin.talents().improvedConcentrationAura);
        registerResistance(unit, "Fire Resistance Aura", 27153, Stat.FIRE_RESISTANCE);
        registerResistance(unit, "Frost Resistance Aura", 27152, Stat.FROST_RESISTANCE);
        registerResistance(unit, "Shadow Resistance Aura", 27151, Stat.SHADOW_RESISTANCE);
        if (paladin.talents().sanctityAura > 0) {
            Aura sanctity = register(unit, "Sanctity Aura", ActionId.spell(20218));
            yieldedTo(sanctity, "SanctityAura");
            sanctity.attachMultiplier(Modifier.damageDealt(School.HOLY), 1.1)
                    .attachMultiplier(Modifier.DAMAGE_DEALT, 1 + 0.01 * paladin.talents().improvedSanctityAura);
        }
    }

    private static void registerResistance(Unit unit, String name, int spell, Stat resistance) {
        register(unit, name, ActionId.spell(spell).withTag(1)).attachStats(StatBonus.of(resistance, 70));
    }

    private static void yieldedTo(Aura aura, String category) {
        aura.exclusive(category, true, 1, _ -> {}, _ -> {});
    }

    /// An aura, and the spell that puts it on.
    private static Aura register(Unit unit, String name, ActionId id) {
        Aura aura = unit.registerAura(AuraConfig.of(name + " (Player)").id(id).duration(SimTime.NEVER));
        aura.exclusive("PaladinAura", true, 0, _ -> {}, _ -> {});
        unit.registerSpell(SpellConfig.of(id)
                .school(School.HOLY)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.APL | SpellFlag.HELPFUL)
                .classMask(PaladinSpells.AURA)
                .gcd(SpellConfig.GCD)
                .relatedSelfBuff(aura)
                .onApply((_, _) -> aura.activate()));
        return aura;
    }
}
