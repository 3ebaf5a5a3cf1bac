package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellFlag;

/// Judgement, spell 20271: casts what the carried seal holds for it, and takes the seal off. Stateless, thread-safe.
final class Judgement {
    private static final double COST_PERCENT = 5;

    private Judgement() {}

    static void register(Paladin paladin) {
        paladin.unit()
                .registerSpell(PaladinSpell.holy(20271, PaladinSpells.JUDGEMENT)
                        .procMask(ProcMask.EMPTY)
                        .flags(SpellFlag.MELEE_METRICS
                                | SpellFlag.APL
                                | SpellFlag.PASSIVE_SPELL
                                | SpellFlag.NO_ON_CAST_COMPLETE)
                        .gcd(0)
                        .offGcd()
                        .cooldown(paladin.unit().newCooldown(), seconds(10))
                        .manaCostPercent(COST_PERCENT)
                        .condition((_, _) -> paladin.seals().any())
                        .onApply((_, target) -> paladin.seals().judge(target)));
    }
}
