package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Pyroblast rank 10, spell 33938, and the burning it leaves, tag 1. Stateless, thread-safe.
final class Pyroblast {
    private static final int ID = 33938;
    private static final double COEFFICIENT = 1.14999997616;
    private static final double TICK_COEFFICIENT = 0.05000000075;
    private static final double TICK_DAMAGE = 89;

    private Pyroblast() {}

    static void register(Mage mage) {
        Spell burning = mage.unit()
                .registerSpell(MageSpell.passive(ActionId.spell(ID).withTag(1), School.FIRE, MageSpells.PYROBLAST_DOT)
                        .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.PASSIVE_SPELL)
                        .dot(DotConfig.of("PyroblastDoT")
                                .ticks(4, seconds(3))
                                .coefficient(TICK_COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, TICK_DAMAGE))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply((spell, target) -> spell.dot(target).apply()));
        OnResult arrival = (pyroblast, result) -> {
            boolean landed = result.landed();
            Unit target = result.target();
            pyroblast.dealDamage(result);
            if (landed) {
                burning.cast(target);
            }
        };
        mage.unit()
                .registerSpell(MageSpell.damaging(ID, School.FIRE, MageSpells.PYROBLAST)
                        .missileSpeed(24)
                        .manaCost(500)
                        .gcd(SpellConfig.GCD)
                        .castTime(seconds(6))
                        .coefficient(COEFFICIENT)
                        .relatedDot(burning)
                        .onApply((spell, target) -> spell.afterTravel(
                                spell.calcDamage(target, mage.roll(939, 1191), Roll.MAGIC_HIT_AND_CRIT), arrival)));
    }
}
