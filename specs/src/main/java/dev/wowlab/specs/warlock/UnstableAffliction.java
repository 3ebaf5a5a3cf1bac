package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.Roll;

/// Unstable Affliction rank 3, spell 30405; its debuff is spell 30108. Stateless, thread-safe.
final class UnstableAffliction {
    private static final double DAMAGE = 1050;
    private static final double COEFFICIENT = 0.2;

    private UnstableAffliction() {}

    static void register(Warlock warlock) {
        warlock.unit()
                .registerSpell(WarlockSpell.affliction(30405, WarlockSpells.UNSTABLE_AFFLICTION)
                        .manaCost(400)
                        .castTime(millis(1500))
                        .coefficient(COEFFICIENT)
                        .dot(DotConfig.of(AuraConfig.of("Unstable Affliction")
                                        .id(ActionId.spell(30108))
                                        .tag(Warlock.AFFLICTION_TAG))
                                .ticks(6, seconds(3))
                                .coefficient(COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, DAMAGE / dot.baseTicks))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))
                                .expectedTick(ExpectedTick.perSecond(dot -> DAMAGE, 1)))
                        .onApply((spell, target) -> {
                            if (spell.calcAndDealOutcome(target, Roll.MAGIC_HIT).landed()) {
                                spell.dot(target).apply();
                            }
                        }));
    }
}
