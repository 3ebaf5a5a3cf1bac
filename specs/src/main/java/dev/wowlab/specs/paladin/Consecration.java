package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Consecration, its last rank spell 27173: eight ticks for everybody who stands on it, the first at once. Stateless,
/// thread-safe.
final class Consecration {
    private static final double COEFFICIENT = 0.119;
    private static final SpellRank[] RANKS = {
        new SpellRank(1, 26573, 120, 8, 8),
        new SpellRank(2, 20116, 205, 15, 15),
        new SpellRank(3, 20922, 290, 24, 24),
        new SpellRank(4, 20923, 390, 35, 35),
        new SpellRank(5, 20924, 505, 48, 48),
        new SpellRank(6, 27173, 660, 64, 64)
    };

    private Consecration() {}

    static void register(Paladin paladin) {
        CooldownTimer cooldown = paladin.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            paladin.unit()
                    .registerSpell(PaladinSpell.holy(rank, PaladinSpells.CONSECRATION)
                            .range(0, 8)
                            .cooldown(cooldown, seconds(8))
                            .dot(DotConfig.of("Consecration (Rank " + rank.number() + ")")
                                    .area()
                                    .ticks(7, seconds(1))
                                    .coefficient(COEFFICIENT)
                                    .onTick((dot, _) -> tick(paladin, dot.spell(), rank)))
                            .onApply((spell, target) -> {
                                // A roll of its own that only procs hear of.
                                spell.calcAndDealOutcome(target, Roll.MAGIC_HIT);
                                spell.ownDot().apply();
                                tick(paladin, spell, rank);
                            }));
        }
    }

    private static void tick(Paladin paladin, Spell spell, SpellRank rank) {
        for (Unit target : paladin.fight().targets()) {
            if (target.isEnabled()) {
                spell.calcAndDealPeriodicDamage(target, rank.min(), Roll.TICK_MAGIC_HIT);
            }
        }
    }
}
