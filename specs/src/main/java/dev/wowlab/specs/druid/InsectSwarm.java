package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Insect Swarm rank 6, spell 27013; the target's lower chance to hit changes nothing here. Stateless, thread-safe.
final class InsectSwarm {
    private static final double TICK_DAMAGE = 132;
    private static final double TICK_COEFFICIENT = 0.12700000405;

    private InsectSwarm() {}

    static Spell register(Druid druid) {
        return druid.unit()
                .registerSpell(DruidSpell.passive(ActionId.spell(27013), School.NATURE, DruidSpells.INSECT_SWARM)
                        .flags(SpellFlag.APL | SpellFlag.BINARY)
                        .manaCost(175)
                        .gcd(SpellConfig.GCD)
                        .dot(DotConfig.of("Insect Swarm")
                                .ticks(6, seconds(2))
                                .coefficient(TICK_COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, TICK_DAMAGE))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply((spell, target) -> {
                            druid.leaveAnimalForm();
                            land(spell, target);
                        }));
    }

    private static void land(Spell spell, Unit target) {
        SpellResult result = spell.calcOutcome(target, Roll.MAGIC_HIT);
        if (result.landed()) {
            spell.dot(target).apply();
        }
        spell.dealDamage(result);
    }
}
