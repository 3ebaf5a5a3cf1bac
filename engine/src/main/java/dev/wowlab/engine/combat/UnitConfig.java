package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.MobType;
import java.util.Objects;

/// Who a unit is. Immutable.
///
/// @param kind player, pet or target
/// @param key its name in results: `player`, a pet's name, `target1`
/// @param level 1 to 73
/// @param mobType what kind of creature it is
public record UnitConfig(UnitKind kind, String key, int level, MobType mobType) {
    public UnitConfig {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(mobType, "mobType");
        if (level < 1 || level > 73) {
            throw new IllegalArgumentException("level of " + key + " is " + level + ", must be 1 to 73");
        }
    }
}
