package dev.wowlab.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.roster.RosterId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RosterStoreTest {
    private static final DurableStore STORE = MigratedDatabase.create().openStore();
    private static final RosterStore ROSTERS = STORE.rosters();

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void aRosterIsReadAsItWasWrittenAndNeverGoesBack() {
        RosterRecord second = Fixtures.roster("back", 2, false);
        assertThat(ROSTERS.upsert(List.of(Fixtures.roster("back", 1, false), second))
                        .written())
                .isEqualTo(1);
        assertThat(ROSTERS.upsert(List.of(Fixtures.roster("back", 1, true))).written())
                .isZero();

        RosterRecord read = ROSTERS.find(new RosterId("back")).orElseThrow();
        assertThat(read.view()).isEqualTo(second.view());
        assertThat(read.webhook()).isEqualTo(second.webhook());
        assertThat(ROSTERS.findByIdempotencyKey(Fixtures.ALICE, "key of back")).contains(read);
        assertThat(read.toString()).doesNotContain("discord");
    }

    @Test
    void oneThatIsDeletedIsListedNoMoreAndNotRestored() {
        ROSTERS.upsert(List.of(Fixtures.roster("deleted", 1, false), Fixtures.roster("stays", 1, false)));
        assertThat(ROSTERS.ofOwner(Fixtures.ALICE, 50))
                .extracting(view -> view.id().value())
                .contains("deleted", "stays");
        ROSTERS.upsert(List.of(Fixtures.roster("deleted", 2, true)));
        assertThat(ROSTERS.ofOwner(Fixtures.ALICE, 50))
                .extracting(view -> view.id().value())
                .contains("stays")
                .doesNotContain("deleted");
        assertThat(ROSTERS.ofOwner(Fixtures.BOB, 50)).isEmpty();
        assertThat(ROSTERS.unfinished(Optional.empty(), 100))
                .contains(new RosterId("stays"))
                .doesNotContain(new RosterId("deleted"));
        assertThat(ROSTERS.unfinished(Optional.of(new RosterId("stays")), 100)).doesNotContain(new RosterId("stays"));
    }

    @Test
    void aRunIsStoredOnceAndStaysAsItWas() {
        RosterRecord roster = Fixtures.roster("runs", 1, false);
        assertThat(ROSTERS.upsertRuns(List.of(Fixtures.run(roster))).written()).isEqualTo(1);
        assertThat(ROSTERS.upsertRuns(List.of(Fixtures.run(roster))).written()).isZero();
        assertThat(ROSTERS.runs(roster.view().id(), 10))
                .containsExactly(roster.view().progress().last().orElseThrow());
        assertThat(ROSTERS.run(roster.view().id(), 1))
                .isEqualTo(roster.view().progress().last());
        assertThat(ROSTERS.run(roster.view().id(), 2)).isEmpty();
    }
}
