package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.MobType;
import java.util.Objects;

/// Who a unit is. Immutable.
///
/// @param kind player, pet or target
/// @param key its name in results: `player`, a pet's name, `target1`; in raids a player's name, a pet's behind its
///     owner's, `Bob/Imp`
/// @param level 1 to 73
/// @param mobType what kind of creature it is
/// @param away whether it never takes part: it counts as a target, and nothing can be done to it
public record UnitConfig(UnitKind kind, String key, int level, MobType mobType, boolean away) {
    public UnitConfig {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(mobType, "mobType");
        if (level < 1 || level > 73) {
            throw new IllegalArgumentException("level of " + key + " is " + level + ", must be 1 to 73");
        }
    }

    /// Somebody who takes part.
    public UnitConfig(UnitKind kind, String key, int level, MobType mobType) {
        this(kind, key, level, mobType, false);
    }
}
