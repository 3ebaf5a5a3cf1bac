package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.gamedata.School;

/// Moonfire rank 12, spell 26988, and its burning, tag 1. Stateless, thread-safe.
final class Moonfire {
    private static final int ID = 26988;
    private static final double COEFFICIENT = 0.15000000596;
    private static final double TICK_DAMAGE = 150;
    private static final double TICK_COEFFICIENT = 0.12999999523;

    private Moonfire() {}

    /// Returns the spell whose dots are the burning.
    static Spell register(Druid druid) {
        // The burning is a cast of its own: it hits, and what listens for casts and hits hears it.
        Spell burning = druid.unit()
                .registerSpell(DruidSpell.passive(
                                ActionId.spell(ID).withTag(1), School.ARCANE, DruidSpells.MOONFIRE_DOT)
                        .flags(SpellFlag.PASSIVE_SPELL)
                        .dot(DotConfig.of("Moonfire")
                                .ticks(4, seconds(3))
                                .coefficient(TICK_COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, TICK_DAMAGE))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply((spell, target) -> {
                            SpellResult result = spell.calcOutcome(target, Roll.ALWAYS_HIT_NO_COUNT);
                            spell.dot(target).apply();
                            spell.dealDamage(result);
                        }));
        druid.unit()
                .registerSpell(DruidSpell.damaging(ID, School.ARCANE, DruidSpells.MOONFIRE_HIT)
                        .manaCost(495)
                        .coefficient(COEFFICIENT)
                        .relatedDot(burning)
                        .onApply((spell, target) -> {
                            SpellResult result =
                                    spell.calcDamage(target, druid.roll(305, 357), Roll.MAGIC_HIT_AND_CRIT);
                            if (result.landed()) {
                                burning.cast(target);
                            }
                            spell.dealDamage(result);
                        }));
        return burning;
    }
}
