package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Hellfire rank 4, spell 27213: a channel that burns the caster too. Stateless, thread-safe.
final class Hellfire {
    private static final double TICK_DAMAGE = 308;
    private static final double COEFFICIENT = 0.095;

    private Hellfire() {}

    static void register(Warlock warlock) {
        warlock.unit()
                .registerSpell(WarlockSpell.passive(ActionId.spell(27213), School.FIRE, WarlockSpells.HELLFIRE)
                        .flags(SpellFlag.CHANNELED | SpellFlag.APL)
                        .manaCost(1665)
                        .gcd(SpellConfig.GCD)
                        .dot(DotConfig.of("Hellfire")
                                .area()
                                .ticks(14, seconds(1))
                                .hasted(true)
                                .coefficient(COEFFICIENT)
                                .onTick((dot, caster) -> {
                                    for (Unit target : warlock.fight().targets()) {
                                        if (target.isEnabled()) {
                                            dot.spell()
                                                    .calcAndDealPeriodicDamage(
                                                            target, TICK_DAMAGE, Roll.TICK_MAGIC_HIT_NO_COUNT);
                                        }
                                    }
                                    warlock.unit().health().lose(TICK_DAMAGE);
                                }))
                        .onApply((spell, target) -> spell.ownDot().apply()));
    }
}
