package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterPage;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterRunView;
import dev.wowlab.protocol.roster.RosterRuns;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.roster.RosterView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tables of rosters that rest on a node which is caught lying afterwards.
final class RosterDoubtsTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        platform = new Platform(2, Map.of("WOWLAB_CHECK_SHARE", "0"));
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static RosterView create() {
        return http.post("/api/v1/rosters", """
                {"name": "Guild", "engine": "coin", "iterations": 40, "visibility": "UNLISTED", "members": [
                  {"label": "One", "input": {"coins": 1}}, {"label": "Two", "input": {"coins": 2}}]}
                """).as(RosterView.class);
    }

    private static RosterView read(RosterView roster) {
        return http.get("/api/v1/rosters/" + roster.id()).as(RosterView.class);
    }

    private static RosterRun run(RosterView roster, long number, TestNode node) {
        http.post("/api/v1/rosters/" + roster.id() + "/runs?after=" + (number - 1), "");
        return await().atMost(A_WHILE)
                .until(
                        () -> {
                            node.beat(List.of());
                            node.workUntilIdle();
                            return read(roster).progress().last();
                        },
                        last -> last.filter(run -> run.number() == number).isPresent())
                .orElseThrow();
    }

    private static long doubts(RosterView roster, long run) {
        return http.get("/api/v1" + roster.id().pageOf(run))
                .as(RosterRunView.class)
                .table()
                .doubts();
    }

    @Test
    void a_table_says_what_is_doubted_since_and_the_next_run_does_not_compare_with_it() {
        TestNode liar = TestNode.joined(platform);
        RosterView roster = create();
        RosterRun first = run(roster, 1, liar);
        assertThat(first.table().doubts()).isZero();
        // answered from the record, and so doubted with it
        RosterView copied = create();
        run(copied, 1, liar);
        RosterId id = roster.id();

        try (Coordination coordination = platform.coordination();
                DurableStore store = platform.store()) {
            await().atMost(A_WHILE)
                    .until(() -> List.of(id.job(1, 1), id.job(1, 2)).stream()
                            .noneMatch(job -> store.vouchers(job, 0, 10).isEmpty()));
            coordination.nodes().quarantine(liar.id, "for this test");
            coordination.trust().caught(liar.id);
        }

        await().atMost(A_WHILE).until(() -> doubts(roster, 1) == 2 && doubts(copied, 1) == 2);
        RosterTable last = read(roster).progress().last().orElseThrow().table();
        assertThat(last.rows()).allMatch(RosterRow::hasDoubt);
        assertThat(last.rows().getFirst().dps())
                .isEqualTo(first.table().rows().getFirst().dps());
        assertThat(http.get("/api/v1/rosters").as(RosterPage.class).rosters())
                .allMatch(one -> one.progress().last().orElseThrow().table().doubts() == 2);
        String page = http.get("/rosters/" + id).text();
        assertThat(page).contains("id=\"doubt\"", "the 2 results that are marked", "Run it again", "2, 2 doubted");
        assertThat(http.get(id.pageOf(1)).text()).contains("id=\"doubt\"", "class=\"doubted\"");

        RosterRun second = run(roster, 2, TestNode.joined(platform));

        assertThat(second.table().doubts()).isZero();
        assertThat(second.table().tellsChanges()).isFalse();
        assertThat(http.get("/rosters/" + id).text()).doesNotContain("id=\"doubt\"");
        // while the earlier table goes on saying so
        await().atMost(A_WHILE)
                .until(() -> http.get("/api/v1/rosters/" + id + "/runs")
                                .as(RosterRuns.class)
                                .runs()
                                .size()
                        == 2);
        assertThat(http.get("/api/v1/rosters/" + id + "/runs")
                        .as(RosterRuns.class)
                        .runs())
                .extracting(run -> run.table().doubts())
                .containsExactly(0L, 2L);
        assertThat(run(roster, 3, TestNode.joined(platform)).table().tellsChanges())
                .isTrue();
    }
}
