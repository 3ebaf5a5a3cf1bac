package dev.wowlab.specs.request;

import dev.wowlab.gamedata.MobType;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.StatBlock;

/// A target of the fight. Immutable.
///
/// @param id the creature's id, 0 where none is meant
/// @param level 68, or 70 to 73
/// @param disabledAtStart whether it is away when the fight begins; nothing makes it join later
/// @param tank number of the player that it attacks, from 0; [#NOBODY] where it attacks none
public record TargetRequest(
        int id,
        String name,
        int level,
        MobType mobType,
        StatBlock stats,
        Attacks attacks,
        boolean disabledAtStart,
        int tank) {
    /// In place of a player: the target only stands there.
    public static final int NOBODY = -1;

    /// Whether it attacks a player.
    public boolean tanked() {
        return tank != NOBODY;
    }

    /// How the target hits whoever tanks it. Immutable.
    ///
    /// @param spread the damage lies between `minDamage` and `minDamage × (1 + spread)`
    /// @param suppressDodge whether a boss lowers the tank's dodge
    public record Attacks(
            double minDamage,
            double spread,
            double swingSeconds,
            boolean dualWield,
            boolean dualWieldPenalty,
            boolean parryHaste,
            boolean suppressDodge,
            boolean canCrush,
            School school) {}
}
