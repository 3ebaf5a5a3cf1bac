package dev.wowlab.specs.request;

/// How a warrior plays. Immutable.
///
/// @param shout the one that it keeps up
/// @param stance the one in which every fight begins
/// @param startingRage rage at the start of every fight, before the pull
/// @param queueDelayMs milliseconds until Heroic Strike or Cleave is queued, and until one can be queued anew
/// @param stanceSnapshot whether what is cast together with a change of stance still has the old one
/// @param solarianSapphire whether Battle Shout has the bonus of Solarian's Sapphire before the pull
/// @param battlegearOfWrath whether Battle Shout has the bonus of Battlegear of Wrath before the pull
public record WarriorHabits(
        WarriorShout shout,
        WarriorStance stance,
        double startingRage,
        int queueDelayMs,
        boolean stanceSnapshot,
        boolean solarianSapphire,
        boolean battlegearOfWrath) {}
