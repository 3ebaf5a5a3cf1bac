package dev.wowlab.specs.tbc.races;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Arcane Torrent of those with mana (28730): 10 mana every two minutes, as WoWSims has it. Stateless.
final class ArcaneTorrent {
    private static final ActionId ID = ActionId.spell(28730);
    private static final double MANA = 10;

    private ArcaneTorrent() {}

    static void register(Unit unit) {
        if (!unit.hasMana()) {
            return;
        }
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ID);
        Spell spell = unit.registerSpell(SpellConfig.of(ID)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                .cooldown(unit.newCooldown(), SimTime.minutes(2))
                .onApply((_, _) -> unit.mana().gain(MANA, metrics)));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).priority(MajorCooldown.PRIORITY_LOW));
    }
}
