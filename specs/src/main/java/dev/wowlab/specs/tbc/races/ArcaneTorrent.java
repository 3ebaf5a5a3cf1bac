package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.EnergyBar;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Arcane Torrent: 10 energy (25046), or where there is none 10 mana (28730), every two minutes, as WoWSims
/// has it. Stateless.
final class ArcaneTorrent {
    private static final ActionId OF_ENERGY = ActionId.spell(25046);
    private static final ActionId OF_MANA = ActionId.spell(28730);
    private static final double AMOUNT = 10;

    private ArcaneTorrent() {}

    static void register(Unit unit) {
        if (unit.hasEnergy()) {
            EnergyBar energy = unit.energy();
            ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.ENERGY, OF_ENERGY);
            register(
                    unit,
                    OF_ENERGY,
                    () -> energy.gain(AMOUNT, metrics),
                    _ -> energy.current() <= energy.max() - AMOUNT);
        } else if (unit.hasMana()) {
            ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, OF_MANA);
            register(unit, OF_MANA, () -> unit.mana().gain(AMOUNT, metrics), _ -> true);
        }
    }

    private static void register(Unit unit, ActionId id, Runnable gain, MajorCooldown.Condition fits) {
        Spell spell = unit.registerSpell(SpellConfig.of(id)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                .cooldown(unit.newCooldown(), SimTime.minutes(2))
                .onApply((_, _) -> gain.run()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell)
                        .type(MajorCooldown.DPS)
                        .priority(MajorCooldown.PRIORITY_LOW)
                        .when(fits));
    }
}
