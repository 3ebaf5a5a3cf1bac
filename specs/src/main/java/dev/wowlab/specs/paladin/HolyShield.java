package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// Holy Shield, its last rank spell 27179: blocks more, and each block burns the attacker and uses a charge up.
/// Stateless, thread-safe.
final class HolyShield {
    private static final double MORE_BLOCKS = 0.3;
    private static final double COEFFICIENT = 0.05;
    private static final double THREAT = 1.35;
    private static final int CHARGES = 4;
    private static final int CHARGES_PER_POINT = 2;
    private static final SpellRank[] RANKS = {
        new SpellRank(1, 20925, 135, 59, 59),
        new SpellRank(2, 20927, 175, 86, 86),
        new SpellRank(3, 20928, 215, 117, 117),
        new SpellRank(4, 27179, 280, 155, 155)
    };

    private HolyShield() {}

    static void register(Paladin paladin) {
        if (paladin.talents().holyShield == 0) {
            return;
        }
        CooldownTimer cooldown = paladin.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            register(paladin, rank, cooldown);
        }
    }

    private static void register(Paladin paladin, SpellRank rank, CooldownTimer cooldown) {
        Unit unit = paladin.unit();
        int charges = CHARGES + CHARGES_PER_POINT * paladin.talents().improvedHolyShield;
        Spell burn = registerBurn(unit, rank);
        Aura shield = unit.registerAura(AuraConfig.of("Holy Shield (Rank " + rank.number() + ")")
                        .id(ActionId.spell(rank.spell()))
                        .duration(seconds(10))
                        .maxStacks(charges))
                .attachStats(StatBonus.of(Stat.BLOCK_PERCENT, MORE_BLOCKS));
        shield.attachProc(ProcConfig.of("Holy Shield")
                .on(Event.SPELL_HIT_TAKEN)
                .outcome(Outcome.BLOCK)
                .handler((blow, _) -> {
                    burn.cast(blow.unit());
                    shield.removeStack();
                }));
        for (Librams.WornPower power : paladin.shieldPowers()) {
            power.attachTo(shield);
        }
        unit.registerSpell(PaladinSpell.holy(rank.spell(), PaladinSpells.HOLY_SHIELD)
                .rank(rank.number())
                .flags(SpellFlag.APL | SpellFlag.MELEE_METRICS)
                .manaCost(rank.cost())
                .cooldown(cooldown, seconds(10))
                .relatedSelfBuff(shield)
                .onApply((_, _) -> {
                    shield.activate();
                    shield.setStacks(charges);
                }));
    }

    private static Spell registerBurn(Unit unit, SpellRank rank) {
        return unit.registerSpell(SpellConfig.of(ActionId.spell(rank.spell()).withTag(2))
                .school(School.HOLY)
                .procMask(ProcMask.EMPTY)
                .classMask(PaladinSpells.HOLY_SHIELD_PROC)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.PASSIVE_SPELL | SpellFlag.BINARY)
                .coefficient(COEFFICIENT)
                .threatMultiplier(THREAT)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, rank.min(), Roll.MAGIC_HIT)));
    }
}
