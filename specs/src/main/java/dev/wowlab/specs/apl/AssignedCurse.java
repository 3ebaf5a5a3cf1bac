package dev.wowlab.specs.apl;

import dev.wowlab.engine.combat.Spell;

/// The curse that a warlock keeps on the target for the raid. Confined to one thread.
public record AssignedCurse(WarlockCurse curse, Spell spell) {}
