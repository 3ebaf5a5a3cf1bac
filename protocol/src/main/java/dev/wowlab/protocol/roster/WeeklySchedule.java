package dev.wowlab.protocol.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// A time of each week, as the clocks of a place show it. Immutable.
///
/// @param time on that day; where clocks are put forward over it, as much later; where they show it twice, the first
/// @param zone such as `Europe/Berlin`
public record WeeklySchedule(DayOfWeek day, LocalTime time, ZoneId zone) {
    /// The first such time after another one.
    public Instant nextAfter(Instant now) {
        LocalDate date = now.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(day));
        Instant next = at(date);
        return next.isAfter(now) ? next : at(date.plusWeeks(1));
    }

    private Instant at(LocalDate date) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }
}
