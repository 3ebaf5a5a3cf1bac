package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import java.util.ArrayList;
import java.util.List;

/// Winter's Chill (28595): 2 % more frost crit for each of up to five stacks. Stateless.
///
/// As in WoWSims the stacks of each target raise the crit of every frost spell, whatever that spell is cast at.
public final class WintersChill {
    private static final double CRIT_PER_STACK = 2;
    private static final int MAX_STACKS = 5;

    private WintersChill() {}

    /// The debuff on a target, registered when it is not yet.
    ///
    /// @param startingStacks stacks it has at once when it is put on
    public static Aura on(Unit target, int startingStacks) {
        Aura present = target.auras().byLabel("Winter's Chill");
        if (present != null) {
            return present;
        }
        List<SpellMod> found = new ArrayList<>();
        for (Unit unit : target.fight().units()) {
            if (!unit.isTarget()) {
                found.add(
                        unit.newMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE).schools(School.FROST)));
            }
        }
        SpellMod[] mods = found.toArray(SpellMod[]::new);
        return target.registerAura(AuraConfig.of("Winter's Chill")
                .id(ActionId.spell(28595))
                .duration(SimTime.seconds(15))
                .maxStacks(MAX_STACKS)
                .onGain(aura -> gain(aura, startingStacks))
                .onStacks((_, _, stacks) -> setCrit(mods, CRIT_PER_STACK * stacks)));
    }

    private static void gain(Aura aura, int stacks) {
        if (stacks > 0) {
            aura.setStacks(stacks);
        }
    }

    private static void setCrit(SpellMod[] mods, double percent) {
        for (SpellMod mod : mods) {
            mod.activate();
            mod.setValue(percent);
        }
    }
}
