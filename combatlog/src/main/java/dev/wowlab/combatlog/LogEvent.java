package dev.wowlab.combatlog;

import java.util.List;

/// What a line tells, where it matters here. Immutable.
sealed interface LogEvent {
    /// Who did it, and to whom.
    ///
    /// @param source id that the game gave the unit; `Player-…`, `Pet-…`, `Creature-…`
    /// @param isOwn whether whoever wrote the log is the source
    record Sides(String source, String sourceName, boolean isOwn, String target, String targetName) {}

    /// What did it.
    ///
    /// @param id the spell's; 0 for swings
    /// @param name in the client's language; empty for swings
    record Means(long id, String name) {
        static final Means SWING = new Means(0, "");
    }

    /// @param amount what was dealt and what a shield took of it
    record Damage(Sides sides, Means means, Kind kind, long amount, boolean isCritical) implements LogEvent {}

    /// What does damage. A swing is told when it lands by all logs with the facts of advanced logging, and when
    /// it is made by all without them, and by some of the others.
    enum Kind {
        HIT,
        TICK,
        SWING_MADE,
        SWING_LANDED
    }

    /// Missed, dodged, parried, resisted in full, or the target is immune.
    record Avoided(Sides sides, Means means) implements LogEvent {}

    record Cast(Sides sides, Means means) implements LogEvent {}

    /// An aura comes to its target, or leaves it.
    record AuraChange(Sides sides, Means means, boolean comes) implements LogEvent {}

    /// A unit belongs to another.
    record Owned(String unit, String owner) implements LogEvent {}

    record EncounterStart(String name) implements LogEvent {}

    /// @param isKill whether the boss died
    record EncounterEnd(boolean isKill) implements LogEvent {}

    /// What a player wears and has on when an encounter begins.
    ///
    /// @param auras ids of spells with the ids of their casters
    record Combatant(String player, LoggedGear gear, List<Standing> auras) implements LogEvent {
        public Combatant {
            auras = List.copyOf(auras);
        }
    }

    /// An aura that is there already.
    record Standing(String caster, long spell) {}

    /// The first line of a log.
    ///
    /// @param format of the lines
    /// @param build of the client, as `2.5.6`
    /// @param isRetail whether it is another game than this
    record Header(long format, String build, boolean isRetail) implements LogEvent {}
}
