package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.gamedata.School;

/// Fire Blast rank 9, spell 27079. Stateless, thread-safe.
final class FireBlast {
    private static final double COEFFICIENT = 0.42899999022;

    private FireBlast() {}

    static void register(Mage mage) {
        mage.unit()
                .registerSpell(MageSpell.damaging(27079, School.FIRE, MageSpells.FIRE_BLAST)
                        .manaCost(465)
                        .gcd(SpellConfig.GCD)
                        .cooldown(mage.unit().newCooldown(), seconds(8))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) ->
                                spell.calcAndDealDamage(target, mage.roll(664, 786), Roll.MAGIC_HIT_AND_CRIT)));
    }
}
