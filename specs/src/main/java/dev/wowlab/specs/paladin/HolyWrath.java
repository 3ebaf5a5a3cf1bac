package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;

/// Holy Wrath, its last rank spell 27139: strikes all undead and demons. Stateless, thread-safe.
final class HolyWrath {
    private static final double COEFFICIENT = 0.286;
    private static final SpellRank[] RANKS = {
        new SpellRank(1, 2812, 550, 368, 435),
        new SpellRank(2, 10318, 685, 497, 584),
        new SpellRank(3, 27139, 825, 637, 748)
    };

    private HolyWrath() {}

    static void register(Paladin paladin) {
        CooldownTimer cooldown = paladin.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            paladin.unit()
                    .registerSpell(PaladinSpell.holy(rank, PaladinSpells.HOLY_WRATH)
                            .flags(SpellFlag.APL | SpellFlag.RESTARTS_SWINGS)
                            .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                            .range(0, 20)
                            .missileSpeed(20)
                            .castTime(seconds(2))
                            .cooldown(cooldown, minutes(1))
                            .coefficient(COEFFICIENT)
                            .onApply((spell, _) -> strikeAll(paladin, spell, rank)));
        }
    }

    private static void strikeAll(Paladin paladin, Spell spell, SpellRank rank) {
        for (Unit target : paladin.fight().targets()) {
            if (target.isEnabled() && Exorcism.concerns(target)) {
                spell.dealAfterTravel(spell.calcDamage(target, paladin.roll(rank), Roll.MAGIC_HIT_AND_CRIT));
            }
        }
    }
}
