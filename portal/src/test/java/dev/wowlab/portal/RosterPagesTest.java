package dev.wowlab.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport.Spread;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterMember;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterRunView;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.roster.WeeklySchedule;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterPagesTest {
    private static final RosterId ID = new RosterId("k3");
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final RosterPlan PLAN = new RosterPlan(
            "<i>Raid</i>",
            "tbc",
            List.of(
                    new RosterMember("Thrall", "Elemental Shaman", new InputHash("ab".repeat(32))),
                    new RosterMember("<b>Jaina", "Frost Mage", new InputHash("cd".repeat(32)))),
            1_000_000,
            Optional.of(new Precision(0.001)),
            7,
            Optional.of(new WeeklySchedule(DayOfWeek.WEDNESDAY, LocalTime.of(20, 0), ZoneId.of("Europe/Berlin"))),
            Optional.of(Visibility.UNLISTED));

    private final Pages pages = Pages.create(URI.create("ws://127.0.0.1:8000/connection/websocket"), Optional.empty());

    private static RosterRow row(String label, double dps) {
        return new RosterRow(
                label,
                "Frost Mage",
                Optional.of(new Spread(dps, 10, 1, dps - 20, dps + 20)),
                3_000,
                Optional.empty(),
                Optional.of(ID.job(1, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RosterRun run(long number, Optional<Instant> due, RosterRow... rows) {
        return new RosterRun(number, due, NOW, Optional.of(NOW), PLAN, new RosterTable(List.of(rows)));
    }

    private static RosterView roster(RosterProgress progress) {
        return new RosterView(ID, 3, "local", PLAN, progress, Optional.of("https://discord.com"), false, NOW, NOW);
    }

    @Test
    void aRunThatHasEndedSaysWhatChangedAndWhatFailed() {
        RosterRun first = run(1, Optional.empty(), row("Thrall", 1_000), row("<b>Jaina", 1_000));
        RosterTable second = new RosterTable(List.of(
                        row("Thrall", 1_050),
                        row("<b>Jaina", 1_000),
                        RosterRow.of("Broken", "").failed("no <class>")))
                .since(first.table());
        RosterRun last = new RosterRun(2, Optional.of(NOW), NOW, Optional.of(NOW), PLAN, second);
        RosterProgress progress =
                new RosterProgress(Optional.of(NOW.plusSeconds(60)), 2, Optional.empty(), Optional.of(last));

        String page = pages.roster(roster(progress), List.of(last, first), Optional.empty())
                .html();

        assertThat(page)
                .contains("&lt;i&gt;Raid&lt;/i&gt;", "&lt;b&gt;Jaina", "no &lt;class&gt;", "+50.0", ">same<")
                .contains("<tr class=\"better\">", "Wednesdays, 20:00 Europe/Berlin", "±0.1 % each")
                .contains(
                        "data-live=\"false\"", "id=\"run\"", ">weekly<", ">asked for<", "2 of 3", "/jobs/roster-k3-1-1")
                .contains("tells https://discord.com", "value=\"0.1\"", "data-hash=\"" + "ab".repeat(32))
                .doesNotContain("<i>Raid", "<b>Jaina", "no <class>");
    }

    @Test
    void aRunThatGoesOnShowsHowFarItIs() {
        RosterRow waits = RosterRow.of("Thrall", "Elemental Shaman");
        RosterRow going = RosterRow.of("<b>Jaina", "Frost Mage").going(new JobId("roster-k3-1-2"), 250);
        RosterRun running =
                new RosterRun(1, Optional.empty(), NOW, Optional.empty(), PLAN, new RosterTable(List.of(waits, going)));
        RosterProgress progress = new RosterProgress(Optional.empty(), 1, Optional.of(running), Optional.empty());

        assertThat(pages.roster(roster(progress), List.of(), Optional.empty()).html())
                .contains("data-live=\"true\"", "0 of 2 characters", "being simulated", "waits", "250")
                .contains("id=\"connection\"", "data-step=\"1.0.250.true\"", "vendor/centrifuge.js")
                .doesNotContain("id=\"run\"");
    }

    @Test
    void aRunHasATableForOthersWithNothingElseOfTheRoster() {
        RosterRun first = run(1, Optional.of(NOW), row("Thrall", 1_000), row("<b>Jaina", 1_000));

        String others = pages.rosterRun(RosterRunView.of(ID, first), false).html();

        assertThat(others)
                .contains("&lt;i&gt;Raid&lt;/i&gt;", "&lt;b&gt;Jaina", "/jobs/roster-k3-1-1", "2 characters")
                .contains("data-live=\"false\"", "seen by whoever has the link", "/api/v1/rosters/k3/runs/1\"")
                .doesNotContain("<i>Raid", "<b>Jaina", "discord", "Wednesday", "Berlin", "roster-form", "id=\"delete\"")
                .doesNotContain("href=\"/rosters/k3", "weekly", "abab");
        assertThat(pages.rosterRun(RosterRunView.of(ID, first), true).html()).contains("href=\"/rosters/k3\"");
        RosterProgress progress = new RosterProgress(Optional.empty(), 1, Optional.empty(), Optional.of(first));
        assertThat(pages.roster(roster(progress), List.of(first), Optional.empty())
                        .html())
                .contains("id=\"shared\" href=\"/rosters/k3/runs/1\"", "value=\"UNLISTED\" selected");
        assertThat(pages.noSuchRun("x", "<1").html()).contains("There is no run &lt;1 of roster");
    }

    @Test
    void aDoubtedResultIsMarkedInTheTableAndInTheHistory() {
        RosterRow liars = row("<b>Jaina", 1_200).inDoubt();
        RosterRun run = run(1, Optional.empty(), row("Thrall", 1_000), liars);
        RosterProgress progress = new RosterProgress(Optional.empty(), 1, Optional.empty(), Optional.of(run));

        assertThat(pages.roster(roster(progress), List.of(run), Optional.empty())
                        .html())
                .contains(
                        "id=\"doubt\"",
                        "the result that is marked was caught lying since. Run it again",
                        "2, 1 doubted")
                .containsOnlyOnce("class=\"doubted\"");
        assertThat(pages.rosterRun(RosterRunView.of(ID, run), false).html())
                .contains("Run again by its owner, honest nodes compute what is doubted")
                .containsOnlyOnce("class=\"doubted\"");
        RosterRun trusted = run(1, Optional.empty(), row("Thrall", 1_000));
        assertThat(pages.rosterRun(RosterRunView.of(ID, trusted), true).html()).doesNotContain("doubt");
    }

    @Test
    void theListIsForThoseWhoAreKnown() {
        RosterView roster = roster(RosterProgress.start(Optional.of(NOW)));
        assertThat(pages.rosters(List.of(roster), true).html())
                .contains("/rosters/k3", "&lt;i&gt;Raid&lt;/i&gt;", "id=\"roster-form\"")
                .doesNotContain("<i>Raid", "id=\"strangers\"");
        assertThat(pages.rosters(List.of(), false).html())
                .contains("id=\"strangers\"")
                .doesNotContain("id=\"roster-form\"");
        assertThat(pages.noSuchRoster("x").html()).contains("There is no roster");
    }
}
