package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;

/// Evocation, spell 12051: a channel that gives 15 % of all mana on each tick. Confined to one thread.
final class Evocation {
    private static final ActionId ID = ActionId.spell(12051);
    private static final double MANA_PER_TICK = 0.15;

    /// On its own it is used when less than a tenth of the mana is left.
    private static final double USE_BELOW = 0.1;

    private double manaPerTick;

    private Evocation() {}

    static void register(Mage mage) {
        Evocation evocation = new Evocation();
        ResourceMetrics metrics = mage.unit().newResourceMetrics(ResourceType.MANA, ID);
        Spell spell = mage.unit()
                .registerSpell(SpellConfig.of(ID)
                        .flags(SpellFlag.HELPFUL | SpellFlag.CHANNELED | SpellFlag.APL)
                        .classMask(MageSpells.EVOCATION)
                        .gcd(SpellConfig.GCD)
                        .cooldown(mage.unit().newCooldown(), minutes(8))
                        .dot(DotConfig.of("Evocation")
                                .selfOnly()
                                .ticks(4, seconds(2))
                                .hasted(true)
                                .onTick((dot, target) -> mage.unit().mana().gain(evocation.manaPerTick, metrics)))
                        .onApply((cast, target) -> {
                            evocation.manaPerTick = mage.unit().mana().max() * MANA_PER_TICK;
                            cast.ownDot().apply();
                        }));
        mage.unit()
                .majorCooldowns()
                .add(MajorCooldown.of(spell)
                        .type(MajorCooldown.MANA)
                        .when(unit -> unit.mana().fraction() <= USE_BELOW));
    }
}
