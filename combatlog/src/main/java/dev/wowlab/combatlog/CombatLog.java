package dev.wowlab.combatlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The fights of one combat log. Immutable.
///
/// @param fights those of 10 s and more in which a player did damage, in their order
/// @param lines how many the log has
/// @param unread how many of them are none of a combat log, or were cut off
public record CombatLog(List<LoggedFight> fights, long lines, long unread) {
    /// A line of a raid of 40 with all facts has far less; whatever is longer is no log.
    private static final int MAX_LINE = 65_536;

    public CombatLog {
        fights = List.copyOf(fights);
    }

    /// Reads a log to its end; only its fights are kept.
    ///
    /// @throws NoCombatLogException when the text is none, or one of another game
    public static CombatLog read(BufferedReader text) throws IOException, NoCombatLogException {
        FightCollector collector = new FightCollector();
        long lines = 0;
        long unread = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            lines++;
            Optional<LogLine> read = line.length() > MAX_LINE ? Optional.empty() : LogLine.of(line);
            if (read.isEmpty()) {
                unread++;
            } else {
                collector.take(read.get());
            }
        }
        if (lines == unread) {
            throw new NoCombatLogException(
                    lines == 0
                            ? "is empty"
                            : "has no line of a combat log; it should be the game's WoWCombatLog.txt, written after /combatlog");
        }
        return new CombatLog(collector.finish(), lines, unread);
    }
}
