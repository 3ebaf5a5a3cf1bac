package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;

/// Avenging Wrath, spell 31884: 30 % more damage, and Forbearance (25771), under which it cannot be used again.
/// Stateless, thread-safe.
final class AvengingWrath {
    private static final int SPELL = 31884;
    private static final double COST_PERCENT = 8;
    private static final double MORE_DAMAGE = 1.3;

    private AvengingWrath() {}

    static void register(Paladin paladin) {
        Unit unit = paladin.unit();
        Aura forbearance = unit.registerAura(
                AuraConfig.of("Forbearance").id(ActionId.spell(25771)).duration(minutes(1)));
        Aura wrath = unit.registerAura(AuraConfig.of("Avenging Wrath")
                        .id(ActionId.spell(SPELL))
                        .duration(seconds(20)))
                .attachMultiplier(Modifier.DAMAGE_DEALT, MORE_DAMAGE);
        Spell spell = unit.registerSpell(PaladinSpell.holy(SPELL, PaladinSpells.AVENGING_WRATH)
                .gcd(0)
                .offGcd()
                .cooldown(unit.newCooldown(), minutes(3))
                .manaCostPercent(COST_PERCENT)
                .condition((_, _) -> !forbearance.isActive())
                .relatedSelfBuff(wrath)
                .onApply((_, _) -> {
                    wrath.activate();
                    forbearance.activate();
                }));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).priority(MajorCooldown.DPS));
    }
}
