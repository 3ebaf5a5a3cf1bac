package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Hellfire rank 4, spell 27213: a channel that burns the caster too, and ends when it would do more than the
/// caster's health. Confined to one thread.
final class Hellfire {
    private static final double TICK_DAMAGE = 308;
    private static final double COEFFICIENT = 0.095;

    private final Fight fight;
    private final Unit unit;
    private final SpellResult[] tick;

    private Hellfire(Warlock warlock) {
        fight = warlock.fight();
        unit = warlock.unit();
        tick = new SpellResult[fight.targets().length];
    }

    static void register(Warlock warlock) {
        Hellfire hellfire = new Hellfire(warlock);
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
                                .onTick((dot, caster) -> hellfire.burn(dot)))
                        .onApply((spell, target) -> spell.ownDot().apply()));
    }

    private void burn(Dot dot) {
        int burning = compute(dot.spell());
        if (burning > 0 && dot.isActive() && tick[0].damage() > unit.health().current()) {
            // In the peer, too, the end of the channel does this tick once more (docs/ruleset-tbc.md).
            for (int i = 0; i < burning; i++) {
                tick[i].release();
            }
            dot.deactivate();
            burning = compute(dot.spell());
        }
        for (int i = 0; i < burning; i++) {
            dot.spell().dealPeriodicDamage(tick[i]);
        }
        unit.health().lose(TICK_DAMAGE);
    }

    /// All hits are rolled before any damage is dealt. Returns how many.
    private int compute(Spell spell) {
        Unit[] targets = fight.targets();
        int count = 0;
        for (int i = 0; i < targets.length; i++) {
            if (targets[i].isEnabled()) {
                tick[count++] = spell.calcPeriodicDamage(targets[i], TICK_DAMAGE, Roll.TICK_MAGIC_HIT_NO_COUNT);
            }
        }
        return count;
    }
}
