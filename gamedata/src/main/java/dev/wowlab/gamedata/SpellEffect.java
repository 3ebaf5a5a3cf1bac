package dev.wowlab.gamedata;

import java.util.Optional;

/// What a consumable does beyond granting stats. Immutable.
///
/// @param minimum smallest amount
/// @param spread the amount is `minimum + spread × random`
/// @param resource what is gained, NONE where nothing is
/// @param school the school it concerns, where it does
/// @param stat the stat it concerns, where it does
/// @param periodMs time between ticks, 0 for a single gain
/// @param durationMs how long its aura lasts, 0 for none
/// @param stats what its aura grants
public record SpellEffect(
        int id,
        int spellId,
        int index,
        SpellEffectKind kind,
        double minimum,
        double spread,
        ResourceKind resource,
        Optional<School> school,
        Optional<Stat> stat,
        int periodMs,
        int durationMs,
        StatBlock stats) {}
