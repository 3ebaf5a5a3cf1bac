package dev.wowlab.portal;

import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.roster.WeeklySchedule;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/// One roster in a list. Immutable.
///
/// @param state `running`, `queued` where it waits for its time, else `completed`
/// @param word the same for people
/// @param when when it is simulated without being asked; empty: never
/// @param last when its last run ended
public record RosterLine(
        String id, String name, int characters, String state, String word, String when, Optional<Instant> last) {
    static RosterLine of(RosterView roster) {
        boolean running = roster.progress().running().isPresent();
        boolean waits = roster.progress().nextDue().isPresent();
        return new RosterLine(
                roster.id().value(),
                roster.plan().name(),
                roster.plan().members().size(),
                running ? "running" : waits ? "queued" : "completed",
                running ? "running" : waits ? "waits" : "idle",
                roster.plan().schedule().map(RosterLine::words).orElse(""),
                roster.progress().last().flatMap(run -> run.finishedAt()));
    }

    /// `Wednesdays, 20:00 Europe/Berlin`
    static String words(WeeklySchedule schedule) {
        return schedule.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s, " + schedule.time() + " "
                + schedule.zone();
    }
}
