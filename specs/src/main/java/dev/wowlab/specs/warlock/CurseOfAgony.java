package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;

/// Curse of Agony rank 7, spell 27218. Stateless, thread-safe.
final class CurseOfAgony {
    private static final double DAMAGE = 1356;
    private static final double COEFFICIENT = 0.1;

    // Action lists look at the damage that it once had when it grew (WoWSims): ten times that of a tick.
    private static final int EXPECTED_TIMES = 10;

    private CurseOfAgony() {}

    static Spell register(Warlock warlock) {
        return warlock.unit()
                .registerSpell(WarlockSpell.affliction(27218, WarlockSpells.CURSE_OF_AGONY)
                        .manaCost(265)
                        .coefficient(COEFFICIENT)
                        .dot(DotConfig.of(AuraConfig.of("Agony").tag(Warlock.AFFLICTION_TAG))
                                .ticks(12, seconds(2))
                                .coefficient(COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, tickDamage(warlock, dot)))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))
                                .expectedTick(ExpectedTick.perSecond(dot -> tickDamage(warlock, dot), EXPECTED_TIMES)))
                        .onApply(warlock.curses()::castWithDot));
    }

    private static double tickDamage(Warlock warlock, Dot dot) {
        return DAMAGE * warlock.amplifyCurse() / dot.baseTicks;
    }
}
