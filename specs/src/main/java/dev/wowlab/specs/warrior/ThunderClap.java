package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.tbc.debuffs.AttackDebuffs;

/// Thunder Clap, spell 25264: damage to up to four targets. Stateless, thread-safe.
final class ThunderClap {
    private static final int SPELL = 25264;
    private static final int MOST_TARGETS = 4;
    private static final double DAMAGE = 123;

    private ThunderClap() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        int points = warrior.talents().improvedThunderClap;
        AuraArray slowed = unit.enemyAuras(target -> AttackDebuffs.thunderClap(target, points));
        Arc arc = new Arc(MOST_TARGETS, Roll.MAGIC_HIT_AND_CRIT, result -> slow(slowed, result));
        unit.registerSpell(WarriorSpell.physical(SPELL, WarriorSpells.THUNDER_CLAP)
                .procMask(ProcMask.RANGED_SPECIAL)
                .flags(SpellFlag.APL | SpellFlag.BINARY)
                .rageCost(20)
                .cooldown(unit.newCooldown(), seconds(4))
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .threatMultiplier(1.75)
                .relatedAuras(slowed)
                .onApply((spell, target) -> {
                    arc.roll(spell, target, DAMAGE);
                    warrior.sweeping().sweepAfter(arc);
                    arc.deal(spell);
                }));
    }

    private static void slow(AuraArray slowed, SpellResult result) {
        if (result.landed()) {
            slowed.on(result.target()).activate();
        }
    }
}
