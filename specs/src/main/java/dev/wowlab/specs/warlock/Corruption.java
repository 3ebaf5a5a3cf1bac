package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;

/// Corruption rank 8, spell 27216. Stateless, thread-safe.
final class Corruption {
    static final double TICK_DAMAGE = 150;

    // The peer takes all ticks together for the next one; followed (docs/ruleset-tbc.md).
    private static final double EXPECTED_DAMAGE = 900;
    private static final double COEFFICIENT = 0.156;

    private Corruption() {}

    static Spell register(Warlock warlock) {
        // Causes no threat in the peer; followed (docs/ruleset-tbc.md).
        return warlock.unit()
                .registerSpell(WarlockSpell.affliction(27216, WarlockSpells.CORRUPTION)
                        .threatMultiplier(0)
                        .manaCost(370)
                        .castTime(seconds(2))
                        .coefficient(COEFFICIENT)
                        .dot(DotConfig.of(AuraConfig.of("Corruption").tag(Warlock.AFFLICTION_TAG))
                                .ticks(6, seconds(3))
                                .coefficient(COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, TICK_DAMAGE))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))
                                .expectedTick(ExpectedTick.perSecond(dot -> EXPECTED_DAMAGE, 1)))
                        .onApply(WarlockSpell::applyDotIfHit));
    }
}
