package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.MobType;
import dev.wowlab.specs.character.Character;

/// Exorcism, its last rank spell 27138: only strikes the undead and demons. Stateless, thread-safe.
final class Exorcism {
    private static final double COEFFICIENT = 0.429;
    private static final SpellRank[] RANKS = {
        new SpellRank(1, 879, 70, 90, 102),
        new SpellRank(2, 5614, 115, 160, 180),
        new SpellRank(3, 5615, 155, 227, 255),
        new SpellRank(4, 10312, 200, 316, 354),
        new SpellRank(5, 10313, 240, 453, 507),
        new SpellRank(6, 10314, 295, 521, 579),
        new SpellRank(7, 27138, 340, 626, 698)
    };

    private Exorcism() {}

    static void register(Paladin paladin) {
        CooldownTimer cooldown = paladin.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            paladin.unit()
                    .registerSpell(PaladinSpell.holy(rank, PaladinSpells.EXORCISM)
                            .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                            .range(0, 30)
                            .cooldown(cooldown, seconds(15))
                            .coefficient(COEFFICIENT)
                            .condition((_, target) -> concerns(target))
                            .onApply((spell, target) ->
                                    spell.calcAndDealDamage(target, paladin.roll(rank), Roll.MAGIC_HIT_AND_CRIT)));
        }
    }

    /// Whether a creature is undead or a demon.
    static boolean concerns(Unit target) {
        return target.mobType() == MobType.UNDEAD || target.mobType() == MobType.DEMON;
    }
}
