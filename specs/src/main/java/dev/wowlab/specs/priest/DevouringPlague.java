package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Devouring Plague, its last rank spell 25467: only the undead have it; heals the priest. Its first tick
/// comes with the cast, on top of the eight. Stateless, thread-safe.
final class DevouringPlague {
    private static final double COEFFICIENT = 0.1;
    private static final SpellRank[] RANKS = {
        SpellRank.tick(2944, 215, 19, COEFFICIENT),
        SpellRank.tick(19276, 350, 34, COEFFICIENT),
        SpellRank.tick(19277, 495, 50, COEFFICIENT),
        SpellRank.tick(19278, 645, 68, COEFFICIENT),
        SpellRank.tick(19279, 810, 89, COEFFICIENT),
        SpellRank.tick(19280, 985, 113, COEFFICIENT),
        SpellRank.tick(25467, 1145, 152, COEFFICIENT)
    };

    private DevouringPlague() {}

    static void register(Priest priest) {
        CooldownTimer cooldown = priest.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            Spell plague = priest.unit()
                    .registerSpell(PriestSpell.castable(rank, School.SHADOW, PriestSpells.DEVOURING_PLAGUE)
                            .rank(rank.numberIn(RANKS))
                            .cooldown(cooldown, seconds(180))
                            .dot(PriestSpell.ticking("DevouringPlague", rank, RANKS)
                                    .ticks(8, seconds(3)))
                            .onApply(DevouringPlague::infect));
            heal(priest.unit(), plague);
        }
    }

    private static void infect(Spell spell, Unit target) {
        SpellResult result = spell.calcOutcome(target, Roll.MAGIC_HIT);
        if (result.landed()) {
            spell.dot(target).apply();
            spell.dot(target).tickOnce();
        }
        spell.dealDamage(result);
    }

    private static void heal(Unit priest, Spell plague) {
        ResourceMetrics metrics = priest.newResourceMetrics(
                ResourceType.HEALTH, ActionId.spell(plague.id().number()).withTag(1));
        ProcConfig health = ProcConfig.of("DevouringPlague-Heal")
                .on(Event.PERIODIC_TAKEN)
                .classMask(PriestSpells.DEVOURING_PLAGUE)
                .requireDamage()
                .condition((spell, _) -> spell.unit() == priest)
                .handler((spell, result) -> priest.health().gain(result.damage(), metrics));
        for (Unit target : priest.fight().targets()) {
            plague.dot(target).aura().attachProc(health);
        }
    }
}
