package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.gamedata.School;

/// Immolate rank 9, spell 27215, and its burning, tag 1. Stateless, thread-safe.
final class Immolate {
    static final double TICK_DAMAGE = 123;

    private static final int ID = 27215;
    private static final double DAMAGE = 332;
    private static final double COEFFICIENT = 0.2;
    private static final double TICK_COEFFICIENT = 0.13;

    private Immolate() {}

    /// Returns the spell whose dots are the burning.
    static Spell register(Warlock warlock) {
        // The burning causes no threat in the peer; followed (docs/ruleset-tbc.md).
        Spell burning = warlock.unit()
                .registerSpell(WarlockSpell.passive(
                                ActionId.spell(ID).withTag(1), School.FIRE, WarlockSpells.IMMOLATE_DOT)
                        .flags(SpellFlag.PASSIVE_SPELL)
                        .threatMultiplier(0)
                        .dot(DotConfig.of("Immolate (DoT)")
                                .ticks(5, seconds(3))
                                .coefficient(TICK_COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, TICK_DAMAGE))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))));
        warlock.unit()
                .registerSpell(WarlockSpell.damaging(ID, School.FIRE, WarlockSpells.IMMOLATE)
                        .manaCost(445)
                        .castTime(seconds(2))
                        .coefficient(COEFFICIENT)
                        .relatedDot(burning)
                        .onApply((spell, target) -> {
                            SpellResult result = spell.calcDamage(target, DAMAGE, Roll.MAGIC_HIT_AND_CRIT);
                            if (result.landed()) {
                                burning.dot(target).apply();
                            }
                            spell.dealDamage(result);
                        }));
        return burning;
    }
}
