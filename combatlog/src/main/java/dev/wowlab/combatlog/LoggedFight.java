package dev.wowlab.combatlog;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A fight of a combat log. Immutable.
///
/// @param name the encounter's; where there was none, that of the enemy that took most damage
/// @param at the client's local time; of the year 2000 where the client writes none
/// @param isKill how the encounter ended; empty where there was none, or where the log ends before it
/// @param isEncounter whether the game said when it began and ended; else it is what was between two pauses
///     of 10 s
/// @param players who did damage, most first
public record LoggedFight(
        String name,
        LocalDateTime at,
        double seconds,
        Optional<Boolean> isKill,
        boolean isEncounter,
        List<LoggedPlayer> players) {
    public LoggedFight {
        players = List.copyOf(players);
    }

    /// Points of damage a second.
    public double dps(LoggedPlayer player) {
        return seconds > 0 ? player.damage() / seconds : 0;
    }

    /// Who is meant by a name; where none is given, whoever wrote the log.
    public Optional<LoggedPlayer> player(Optional<String> typed) {
        return players.stream()
                .filter(one -> typed.map(one::isCalled).orElse(one.isOwn()))
                .findFirst();
    }

    /// Names of the players, behind commas.
    public String names() {
        return String.join(", ", players.stream().map(LoggedPlayer::name).toList());
    }
}
