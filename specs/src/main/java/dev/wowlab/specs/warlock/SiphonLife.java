package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.Roll;

/// Siphon Life rank 6, spell 30911. Stateless, thread-safe.
final class SiphonLife {
    private static final double TICK_DAMAGE = 63;
    // The peer's number; its own simulation stops at it (docs/ruleset-tbc.md).
    private static final double EXPECTED_DAMAGE = 840;
    private static final double COEFFICIENT = 0.1;

    private SiphonLife() {}

    static void register(Warlock warlock) {
        // The peer registers it without the talent, and lets it cost nothing and cause no threat; followed
        // (docs/ruleset-tbc.md).
        warlock.unit()
                .registerSpell(WarlockSpell.affliction(30911, WarlockSpells.SIPHON_LIFE)
                        .threatMultiplier(0)
                        .coefficient(COEFFICIENT)
                        .dot(DotConfig.of(AuraConfig.of("SiphonLife").tag(Warlock.AFFLICTION_TAG))
                                .ticks(10, seconds(3))
                                .coefficient(COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, TICK_DAMAGE))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))
                                .expectedTick(ExpectedTick.perSecond(dot -> EXPECTED_DAMAGE, 1)))
                        .onApply(WarlockSpell::applyDotIfHit));
    }
}
