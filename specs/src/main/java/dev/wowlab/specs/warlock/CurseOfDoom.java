package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.ExpectedTick;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;

/// Curse of Doom rank 2, spell 30910: one tick after a minute. Stateless, thread-safe.
final class CurseOfDoom {
    private static final double DAMAGE = 4200;
    private static final double COEFFICIENT = 2;

    private CurseOfDoom() {}

    static Spell register(Warlock warlock) {
        // The peer lets it cost nothing; followed (docs/ruleset-tbc.md).
        return warlock.unit()
                .registerSpell(WarlockSpell.affliction(30910, WarlockSpells.CURSE_OF_DOOM)
                        .cooldown(warlock.unit().newCooldown(), minutes(1))
                        .coefficient(COEFFICIENT)
                        .dot(DotConfig.of(AuraConfig.of("Doom").tag(Warlock.AFFLICTION_TAG))
                                .ticks(1, minutes(1))
                                .coefficient(COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, DAMAGE * warlock.amplifyCurse()))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK))
                                .expectedTick(ExpectedTick.critting(dot -> DAMAGE * warlock.amplifyCurse())))
                        .onApply(warlock.curses()::castWithDot));
    }
}
