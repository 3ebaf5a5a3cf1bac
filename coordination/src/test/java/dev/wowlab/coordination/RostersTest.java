package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterMember;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.webhook.WebhookFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class RostersTest {
    private static final RosterId ID = new RosterId("o1");
    private static final RosterPlan PLAN = new RosterPlan(
            "Guild",
            "tbc",
            List.of(new RosterMember("Thrall", "Elemental Shaman", new InputHash("cd".repeat(32)))),
            100,
            Optional.empty(),
            1,
            Optional.empty(),
            Optional.empty());
    private static final NewWebhook HOOK = new NewWebhook(
            "https://guild.example",
            Optional.of(new NewWebhook.Target("https://guild.example/secret", Optional.empty())),
            WebhookFormat.DISCORD,
            Optional.empty(),
            "https://wowlab.example");

    private final Rosters rosters = redis().rosters();

    private StoredRoster created(Optional<Instant> due) {
        NewRoster roster = new NewRoster(ID, "alice", PLAN, "key", false);
        return rosters.create(roster, Optional.of(HOOK), RosterProgress.start(due));
    }

    private StoredRoster now() {
        return rosters.find(ID).orElseThrow();
    }

    private static RosterRun run(long number) {
        return new RosterRun(
                number, Optional.empty(), Instant.EPOCH, Optional.empty(), PLAN, new RosterTable(List.of()));
    }

    @Test
    void oneThatIsCreatedTwiceStaysTheFirst() {
        StoredRoster first = created(Optional.empty());
        assertThat(first.view().version()).isEqualTo(1);
        assertThat(first.hook()).contains(HOOK);
        assertThat(first.view().receiver()).contains("https://guild.example");
        assertThat(created(Optional.of(Instant.EPOCH))).isEqualTo(first);
        assertThat(rosters.recent("alice", 10)).containsExactly(first.view());
    }

    @Test
    void aDeletedOneStaysUntilTheDurableRecordHasItsDeletion() {
        StoredRoster read = created(Optional.empty());
        rosters.persisted(ID, read.view().version());
        assertThat(timeToLiveMs()).isPositive();

        assertThat(rosters.store(read.unwanted())).isTrue();

        assertThat(timeToLiveMs()).as("none").isEqualTo(-1);
        assertThat(rosters.due(10)).as("whoever deleted it may have died").containsExactly(ID);
        rosters.persisted(ID, now().view().version());
        assertThat(timeToLiveMs()).isPositive();
    }

    private static long timeToLiveMs() {
        return redis().redis().sync().pttl(Keys.roster(ID));
    }

    @Test
    void ofManyThatBeginTheSameRunOneDoes() throws Exception {
        StoredRoster read = created(Optional.of(Instant.EPOCH));
        StoredRoster begun = read.with(read.view().progress().began(run(1), Optional.empty()));
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> stored = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return rosters.store(begun);
                    }))
                    .toList();
            together.countDown();
            int count = 0;
            for (Future<Boolean> one : stored) {
                count += one.get() ? 1 : 0;
            }
            assertThat(count).isEqualTo(1);
        }
        assertThat(now().view().version()).isEqualTo(2);
        assertThat(now().view().progress().runs()).isEqualTo(1);
    }

    @Test
    void oneThatIsDueIsVisitedAndOneWithNothingToDoIsNot() {
        StoredRoster idle = created(Optional.empty());
        assertThat(rosters.due(10)).isEmpty();
        assertThat(rosters.store(idle.with(idle.view().progress().began(run(1), Optional.empty()))))
                .isTrue();
        assertThat(rosters.due(10)).containsExactly(ID);
        rosters.visited(ID);
        assertThat(rosters.due(10)).isEmpty();
        rosters.visitBy(ID, Duration.ZERO);
        assertThat(rosters.due(10)).containsExactly(ID);
    }

    @Test
    void aChangeBetweenAVisitsReadAndItsSleepIsNotSleptOver() {
        StoredRoster seen = created(Optional.of(redis().clock().instant().plusSeconds(3_600)));
        assertThat(rosters.store(seen.with(seen.view().progress().began(run(1), Optional.empty()))))
                .isTrue();
        rosters.putOff(seen.view());
        assertThat(rosters.due(10)).containsExactly(ID);
        rosters.putOff(now().view());
        assertThat(rosters.due(10)).isEmpty();
    }

    @Test
    void whatPostgresqlDoesNotHaveIsWrittenOnceMoreByTheNextVisit() {
        StoredRoster roster = created(Optional.of(redis().clock().instant().plusSeconds(3_600)));
        assertThat(redis().outbox().read("sentinel", 100)).hasSize(1);
        rosters.putOff(roster.view());
        assertThat(redis().outbox().read("sentinel", 100)).hasSize(1);
        rosters.persisted(ID, roster.view().version());
        rosters.putOff(roster.view());
        assertThat(redis().outbox().read("sentinel", 100)).isEmpty();
    }

    @Test
    void oneThatRedisLostComesBackWithVersionsAboveAllThatItHad() {
        StoredRoster last = created(Optional.of(Instant.EPOCH));
        rosters.store(last.with(last.view().progress()));
        StoredRoster kept = StoredRoster.of(now().row());
        redis().redis().sync().flushall();

        assertThat(rosters.restore(kept)).isTrue();
        assertThat(rosters.restore(kept)).isFalse();

        assertThat(now().view().version()).isEqualTo(NewJob.VERSION_EPOCH);
        assertThat(now().view().createdAt()).isEqualTo(last.view().createdAt());
        assertThat(now().hook()).contains(HOOK);
        assertThat(rosters.due(10)).containsExactly(ID);
    }

    @Test
    void oneThatIsDeletedWhileItRunsStaysUntilItsRunIsGivenUp() {
        StoredRoster idle = created(Optional.of(redis().clock().instant().plusSeconds(3_600)));
        rosters.store(idle.with(idle.view().progress().began(run(1), Optional.empty())));
        assertThat(rosters.store(now().unwanted())).isTrue();
        String key = Keys.roster(ID);
        assertThat(now().view().progress().running()).isPresent();
        assertThat(now().view().progress().nextDue()).isEmpty();
        rosters.persisted(ID, now().view().version());
        assertThat(redis().redis().sync().pttl(key)).isEqualTo(-1);
        assertThat(rosters.due(10)).containsExactly(ID);
        assertThat(rosters.store(now().stopped())).isTrue();
        assertThat(now().view().progress().isIdle()).isTrue();
        assertThat(now().view().deleted()).isTrue();
        rosters.persisted(ID, now().view().version());
        assertThat(redis().redis().sync().pttl(key)).isPositive();
    }

    @Test
    void oneWithNothingToDoLeavesOnceItIsPersistedAndStaysWhereItHas() {
        StoredRoster idle = created(Optional.empty());
        String key = Keys.roster(ID);
        rosters.persisted(ID, 0);
        assertThat(redis().redis().sync().pttl(key)).isEqualTo(-1);
        rosters.persisted(ID, 1);
        assertThat(redis().redis().sync().pttl(key)).isPositive();
        rosters.store(idle.with(idle.view().progress().dueAt(Optional.of(Instant.EPOCH))));
        assertThat(redis().redis().sync().pttl(key)).isEqualTo(-1);
        rosters.persisted(ID, 2);
        assertThat(redis().redis().sync().pttl(key)).isEqualTo(-1);
        assertThat(rosters.store(now().unwanted())).isTrue();
        assertThat(now().view().deleted()).isTrue();
        assertThat(now().hook()).isEmpty();
        rosters.persisted(ID, 3);
        assertThat(redis().redis().sync().pttl(key)).isPositive();
    }
}
