package dev.wowlab.protocol.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.json.Json;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WeeklyScheduleTest {
    private static final WeeklySchedule RAID =
            new WeeklySchedule(DayOfWeek.WEDNESDAY, LocalTime.of(20, 0), ZoneId.of("Europe/Berlin"));

    private static Instant next(WeeklySchedule schedule, String now) {
        return schedule.nextAfter(Instant.parse(now));
    }

    @Test
    void itIsLaterThatWeekOrTheNext() {
        assertThat(next(RAID, "2026-12-01T12:00:00Z")).isEqualTo("2026-12-02T19:00:00Z");
        assertThat(next(RAID, "2026-12-02T18:59:59Z")).isEqualTo("2026-12-02T19:00:00Z");
        assertThat(next(RAID, "2026-12-02T19:00:00Z")).isEqualTo("2026-12-09T19:00:00Z");
        assertThat(next(RAID, "2026-12-03T12:00:00Z")).isEqualTo("2026-12-09T19:00:00Z");
    }

    @Test
    void theDayIsThatOfItsPlace() {
        WeeklySchedule auckland =
                new WeeklySchedule(DayOfWeek.MONDAY, LocalTime.of(1, 30), ZoneId.of("Pacific/Auckland"));
        // Monday there, Sunday in Greenwich
        assertThat(next(auckland, "2026-12-06T12:00:00Z")).isEqualTo("2026-12-06T12:30:00Z");
        assertThat(next(auckland, "2026-12-06T13:00:00Z")).isEqualTo("2026-12-13T12:30:00Z");
    }

    @Test
    void clocksThatArePutForwardOrBackMoveIt() {
        // summer time ends on 25 October
        assertThat(next(RAID, "2026-10-20T00:00:00Z")).isEqualTo("2026-10-21T18:00:00Z");
        assertThat(next(RAID, "2026-10-21T18:00:00Z")).isEqualTo("2026-10-28T19:00:00Z");
        WeeklySchedule night = new WeeklySchedule(DayOfWeek.SUNDAY, LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));
        // 2:30 is there twice: the first; is not there: an hour later
        assertThat(next(night, "2026-10-24T00:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(next(night, "2026-10-25T00:30:00Z")).isEqualTo("2026-11-01T01:30:00Z");
        assertThat(next(night, "2026-03-28T00:00:00Z")).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void itTravelsAsPeopleWriteIt() {
        String json = "{\"day\":\"WEDNESDAY\",\"time\":\"20:00:00\",\"zone\":\"Europe/Berlin\"}";
        assertThat(Json.mapper().writeValueAsString(RAID)).isEqualTo(json);
        assertThat(Json.mapper().readValue(json.replace("20:00:00", "20:00"), WeeklySchedule.class))
                .isEqualTo(RAID);
    }
}
