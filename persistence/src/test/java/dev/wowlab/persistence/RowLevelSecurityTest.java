package dev.wowlab.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.race.RaceState;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads as the roles that Supabase's API uses, with claims as PostgREST hands them over.
class RowLevelSecurityTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();

    @BeforeAll
    static void fill() {
        try (DurableStore store = DATABASE.openStore()) {
            store.upsertInputs(List.of(Fixtures.input(1), Fixtures.input(2)));
            store.upsertJobs(List.of(
                    Fixtures.with(Fixtures.completed("a-private", 1, 1), Fixtures.ALICE, Visibility.PRIVATE),
                    Fixtures.with(Fixtures.completed("a-unlisted", 1, 1), Fixtures.ALICE, Visibility.UNLISTED),
                    Fixtures.with(Fixtures.completed("a-public", 1, 1), Fixtures.ALICE, Visibility.PUBLIC),
                    Fixtures.with(Fixtures.completed("b-private", 1, 1), Fixtures.BOB, Visibility.PRIVATE),
                    Fixtures.workedOn("c-private", 1, 2)));
            store.upsertVouchers(List.of(
                    Fixtures.vouchers("a-private", 0, 7, 1),
                    Fixtures.vouchers("a-unlisted", 0, 7, 1, 2),
                    Fixtures.vouchers("a-public", 0, 7, 1)));
            store.races()
                    .upsert(List.of(
                            Fixtures.race("a-private", 1, RaceState.RUNNING, Visibility.PRIVATE),
                            Fixtures.race("a-unlisted", 1, RaceState.RUNNING, Visibility.UNLISTED)));
            store.rosters().upsert(List.of(Fixtures.roster("a-roster", 1, false)));
            store.rosters().upsertRuns(List.of(Fixtures.run(Fixtures.roster("a-roster", 1, false))));
            store.upsertNodes(List.of(
                    Fixtures.node(1, 1, NodeStatus.ACTIVE, Fixtures.ALICE),
                    Fixtures.node(2, 1, NodeStatus.ACTIVE, Fixtures.BOB)));
        }
    }

    @Test
    void anonymousReadersSeePublicJobsAlone() throws SQLException {
        assertThat(anon("select id from jobs order by id")).containsExactly("a-public");
        assertThat(anon("select job_id from job_results order by job_id")).containsExactly("a-public");
    }

    @Test
    void aSignedInUserSeesTheirOwnJobsAndPublicOnes() throws SQLException {
        assertThat(user(Fixtures.ALICE, "select id from jobs order by id"))
                .containsExactly("a-private", "a-public", "a-unlisted");
        assertThat(user(Fixtures.BOB, "select id from jobs order by id")).containsExactly("a-public", "b-private");
        assertThat(user(Fixtures.BOB, "select job_id from job_results order by job_id"))
                .containsExactly("a-public", "b-private");
    }

    @Test
    void whoeverHasTheLinkReadsAnUnlistedJobAndItsResult() throws SQLException {
        assertThat(anon("select id from shared_job('a-unlisted')")).containsExactly("a-unlisted");
        assertThat(anon("select digest from shared_result('a-unlisted')")).hasSize(1);
        assertThat(anon("select id from shared_job('a-private')")).isEmpty();
        assertThat(anon("select digest from shared_result('a-private')")).isEmpty();
        assertThat(user(Fixtures.BOB, "select id from shared_job('a-private')")).isEmpty();
        assertThat(user(Fixtures.ALICE, "select digest from shared_result('a-private')"))
                .hasSize(1);
    }

    @Test
    void signaturesAreSeenByWhoeverSeesTheirJobAndGivenWithItsLink() throws SQLException {
        assertThat(anon("select job_id from vouchers")).containsExactly("a-public");
        assertThat(user(Fixtures.ALICE, "select job_id from vouchers order by job_id"))
                .containsExactly("a-private", "a-public", "a-unlisted", "a-unlisted");
        assertThat(user(Fixtures.BOB, "select job_id from vouchers")).containsExactly("a-public");
        assertThat(anon("select node_id from shared_vouchers('a-unlisted')")).hasSize(2);
        assertThat(anon("select node_id from shared_vouchers('a-private')")).isEmpty();
    }

    @Test
    void anInputIsSeenByWhoeverSeesAJobOfIt() throws SQLException {
        assertThat(anon("select hash from inputs"))
                .containsExactly(Fixtures.hash(1).value());
    }

    @Test
    void racesAreSeenByTheirOwnerAndByWhoeverHasTheLinkOfAnUnlistedOne() throws SQLException {
        assertThat(anon("select id from races")).isEmpty();
        assertThat(user(Fixtures.BOB, "select id from races")).isEmpty();
        assertThat(user(Fixtures.ALICE, "select id from races order by id")).containsExactly("a-private", "a-unlisted");
        assertThat(anon("select id from shared_race('a-unlisted')")).containsExactly("a-unlisted");
        assertThat(anon("select id from shared_race('a-private')")).isEmpty();
        assertThat(user(Fixtures.ALICE, "select hash from inputs order by hash"))
                .containsExactly(Fixtures.hash(1).value(), Fixtures.hash(2).value());
    }

    @Test
    void rostersAndTheirRunsAreSeenByTheirOwnerAndWhomTheyTellByNobody() throws SQLException {
        assertThat(user(Fixtures.ALICE, "select name from rosters")).containsExactly("Guild");
        assertThat(user(Fixtures.ALICE, "select id from roster_runs")).containsExactly("a-roster-1");
        assertThat(user(Fixtures.BOB, "select name from rosters")).isEmpty();
        assertThat(user(Fixtures.BOB, "select id from roster_runs")).isEmpty();
        assertThatThrownBy(() -> user(Fixtures.ALICE, "select webhook from rosters"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> anon("select id from rosters")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> anon("select id from roster_runs")).hasMessageContaining("permission denied");
    }

    @Test
    void nodesAreSeenByTheirOwnerAndTheirKeyByNobody() throws SQLException {
        assertThat(user(Fixtures.ALICE, "select name from nodes")).containsExactly("node 1");
        assertThatThrownBy(() -> user(Fixtures.ALICE, "select public_key from nodes"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> anon("select name from nodes")).hasMessageContaining("permission denied");
    }

    @Test
    void creditIsSeenByTheOwnerOfItsNodeAndWhoWorkedOnWhatByNobody() throws SQLException {
        assertThat(user(Fixtures.ALICE, "select once from node_credit")).containsExactly("1");
        assertThat(user(Fixtures.BOB, "select once from node_credit")).containsExactly("1");
        assertThatThrownBy(() -> anon("select once from node_credit")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> user(Fixtures.ALICE, "select work from job_work"))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into inputs (hash, engine_name, engine_version, canonical) values (repeat('a', 64), 'x', '1', '')",
                "update jobs set owner = '22222222-2222-4222-8222-222222222222'",
                "delete from jobs",
                "update job_results set digest = repeat('0', 64)",
                "truncate nodes",
                "update vouchers set fights = 2",
                "delete from vouchers",
                "update races set owner = '22222222-2222-4222-8222-222222222222'",
                "delete from races",
                "update rosters set owner = '22222222-2222-4222-8222-222222222222'",
                "delete from rosters",
                "delete from roster_runs",
                "update node_credit set once = 1000000",
                "update job_work set work = '{}'",
                "select count_work()",
            })
    void nobodyButSentinelsWrites(String sql) {
        assertThatThrownBy(() -> anon(sql)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> user(Fixtures.ALICE, sql)).hasMessageContaining("permission denied");
    }

    @Test
    void webhooksAreSeenBySentinelsAlone() {
        assertThatThrownBy(() -> user(Fixtures.ALICE, "select description from webhooks"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> anon("select id from webhooks")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> user(Fixtures.ALICE, "update webhooks set ended = true"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void tokensForScriptsAreSeenBySentinelsAlone() {
        assertThatThrownBy(() -> user(Fixtures.ALICE, "select hash from api_tokens"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> anon("select id from api_tokens")).hasMessageContaining("permission denied");
    }

    private static List<String> anon(String sql) throws SQLException {
        return DATABASE.as("anon", "{\"role\":\"anon\"}", sql);
    }

    private static List<String> user(String id, String sql) throws SQLException {
        return DATABASE.as("authenticated", "{\"role\":\"authenticated\",\"sub\":\"" + id + "\"}", sql);
    }
}
