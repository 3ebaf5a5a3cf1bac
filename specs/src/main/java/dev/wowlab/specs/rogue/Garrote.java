package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;

/// Garrote, spell 26884: bleeding out of stealth, from behind. Stateless, thread-safe.
final class Garrote {
    private static final int SPELL = 26884;
    private static final double TICK_DAMAGE = 135;
    private static final double SHARE_OF_ATTACK_POWER = 0.03;

    private Garrote() {}

    static void register(Rogue rogue) {
        ResourceMetrics points = rogue.pointsOf(SPELL);
        rogue.unit()
                .registerSpell(RogueSpell.strike(SPELL, RogueSpells.GARROTE, 50)
                        .coefficient(0)
                        .condition((_, _) ->
                                rogue.stealth().isBehind() && rogue.stealth().isOn())
                        .dot(DotConfig.of("Garrote")
                                .ticks(6, seconds(3))
                                .onSnapshot((dot, target) -> dot.snapshot(
                                        target,
                                        TICK_DAMAGE
                                                + SHARE_OF_ATTACK_POWER
                                                        * rogue.unit().attackPower(target)))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply((spell, target) -> strike(rogue, spell, target, points)));
    }

    private static void strike(Rogue rogue, Spell spell, Unit target, ResourceMetrics points) {
        rogue.stealth().leave();
        SpellResult hit = spell.calcOutcome(target, Roll.MELEE_SPECIAL_MISS_ONLY);
        RogueSpell.afterStrike(rogue, spell, hit.landed(), points);
        if (hit.landed()) {
            spell.dot(target).apply();
        }
        spell.dealDamage(hit);
    }
}
