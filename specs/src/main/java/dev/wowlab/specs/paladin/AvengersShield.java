package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;

/// Avenger's Shield, its last rank spell 32700: the same damage to up to three targets. Stateless, thread-safe.
final class AvengersShield {
    private static final double COEFFICIENT = 0.193;
    private static final int MOST_TARGETS = 3;
    private static final SpellRank[] RANKS = {
        new SpellRank(1, 31935, 500, 270, 330),
        new SpellRank(2, 32699, 615, 370, 452),
        new SpellRank(3, 32700, 780, 494, 602)
    };

    private AvengersShield() {}

    static void register(Paladin paladin) {
        if (paladin.talents().avengersShield == 0) {
            return;
        }
        CooldownTimer cooldown = paladin.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            paladin.unit()
                    .registerSpell(PaladinSpell.holy(rank, PaladinSpells.AVENGERS_SHIELD)
                            .procMask(ProcMask.RANGED_SPECIAL)
                            .flags(SpellFlag.APL | SpellFlag.BINARY | SpellFlag.RESTARTS_SWINGS)
                            .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                            .range(0, 30)
                            .missileSpeed(35)
                            .gcd(seconds(1))
                            .castTime(seconds(1))
                            .cooldown(cooldown, seconds(30))
                            .coefficient(COEFFICIENT)
                            .onApply((spell, target) -> bounce(paladin, spell, target, paladin.roll(rank))));
        }
    }

    private static void bounce(Paladin paladin, Spell spell, Unit first, double damage) {
        int targets = Math.min(MOST_TARGETS, paladin.fight().enabledTargets());
        Unit target = first;
        for (int i = 0; i < targets; i++) {
            spell.dealAfterTravel(spell.calcDamage(target, damage, Roll.RANGED_HIT_AND_CRIT));
            target = paladin.fight().nextTarget(target);
        }
    }
}
