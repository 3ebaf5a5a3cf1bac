package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Swipe rank 6, spell 26997: the first three targets, whichever the bear looks at. What is avoided gives nothing back.
/// Stateless, thread-safe.
final class Swipe {
    private static final int SPELL = 26997;
    private static final int TARGETS = 3;
    private static final double DAMAGE = 84;
    private static final double SHARE_OF_ATTACK_POWER = 0.07;

    private Swipe() {}

    static Spell register(Feral feral) {
        return feral.unit()
                .registerSpell(FeralSpell.ofBear(feral, SPELL, DruidSpells.SWIPE, 20)
                        .onApply((spell, _) -> strike(feral, spell)));
    }

    private static void strike(Feral feral, Spell spell) {
        Unit[] targets = feral.fight().targets();
        for (int i = 0; i < Math.min(TARGETS, targets.length); i++) {
            double damage = DAMAGE
                    + feral.more().swipe
                    + SHARE_OF_ATTACK_POWER * feral.unit().attackPower(targets[i]);
            spell.calcAndDealDamage(targets[i], damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT);
        }
    }
}
