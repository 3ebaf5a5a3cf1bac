package dev.wowlab.specs.apl;

import dev.wowlab.engine.combat.PlanContext;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.apl.GearSwitch;
import java.util.Optional;
import java.util.function.IntFunction;

/// What a rotation is compiled against. Confined to one thread.
///
/// @param unit who acts; its spells and auras are all registered
/// @param plan where warnings and refusals go
/// @param potionId the potion that the player has chosen, 0 for none
/// @param conjuredId the conjured item that the player has chosen, 0 for none
/// @param curse the curse that a warlock is assigned; empty for other classes
/// @param totems when a shaman's totems end; empty for other classes
/// @param gear what the player wears and may change to
/// @param instincts what a feral druid does by itself; empty for others
/// @param raid the player at a place of the raid, counted five a party from 0; empty where nobody stands
public record AplContext(
        Unit unit,
        PlanContext plan,
        int potionId,
        int conjuredId,
        Optional<AssignedCurse> curse,
        Optional<TotemClock> totems,
        GearSwitch gear,
        Optional<FeralInstincts> instincts,
        IntFunction<Optional<Unit>> raid) {}
