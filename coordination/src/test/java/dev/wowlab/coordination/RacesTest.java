package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceRow;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.record.RaceRecord;
import io.lettuce.core.cluster.SlotHash;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class RacesTest {
    private static final RaceId ID = new RaceId("r1");
    private static final RaceProgress FIRST = new RaceProgress(1, 50, 3, 0, 0, 300, 0, 0, List.of(), List.of());
    private static final RaceProgress SECOND =
            new RaceProgress(2, 100, 1, 0, 299, 40, 17, 15_000, List.of("a set is left out"), List.of());
    private static final RaceStandings STANDINGS = new RaceStandings(
            50,
            BigInteger.valueOf(62_000_000),
            List.of(
                    new RaceRow(0, 50, 0, BigInteger.ZERO, true),
                    new RaceRow(17, 50, -1_234, new BigInteger("99999999999999999999"), false)));

    private final Races races = redis().races();

    private static NewRace race() {
        return new NewRace(
                ID,
                "alice",
                Fixture.ENGINE,
                new InputHash("cd".repeat(32)),
                -7,
                RaceTerms.USUAL,
                300,
                Optional.of("Bag"),
                Visibility.PRIVATE,
                Priority.LOW,
                "key");
    }

    private RaceView created() {
        assertThat(races.create(race(), FIRST)).isTrue();
        return races.find(ID).orElseThrow();
    }

    @Test
    void aRaceIsCreatedOnceAndDueAtOnce() {
        RaceView view = created();

        assertThat(races.create(race(), SECOND)).isFalse();
        assertThat(view.state()).isEqualTo(RaceState.RUNNING);
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.seed()).isEqualTo(-7);
        assertThat(view.progress()).isEqualTo(FIRST);
        assertThat(races.find(ID)).contains(view);
        assertThat(races.standings(ID)).isEqualTo(RaceStandings.NONE);
        assertThat(races.due(10)).containsExactly(ID);
        assertThat(races.recent("alice", 10)).containsExactly(view);
    }

    @Test
    void ofTwoStepsFromTheSameVersionOneIsTaken() {
        RaceView view = created();

        assertThat(races.advance(view, RaceState.RUNNING, SECOND, Optional.of(STANDINGS)))
                .isEqualTo(new AdvanceReply.Advanced(2));
        assertThat(races.advance(view, RaceState.COMPLETED, FIRST, Optional.of(RaceStandings.NONE)))
                .isEqualTo(new AdvanceReply.Stale(RaceState.RUNNING, 2));
        assertThat(races.find(ID).orElseThrow().progress()).isEqualTo(SECOND);
        assertThat(races.standings(ID)).isEqualTo(STANDINGS);
    }

    @Test
    void aStepWithoutStandingsKeepsThem() {
        races.advance(created(), RaceState.RUNNING, SECOND, Optional.of(STANDINGS));
        RaceView second = races.find(ID).orElseThrow();

        races.advance(second, RaceState.RUNNING, SECOND.withJobs(2, 1), Optional.empty());

        assertThat(races.standings(ID)).isEqualTo(STANDINGS);
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        races.advance(created(), RaceState.COMPLETED, SECOND, Optional.of(STANDINGS));
        RaceView ended = races.find(ID).orElseThrow();

        assertThat(ended.finishedAt()).isPresent();
        assertThat(races.advance(ended, RaceState.RUNNING, FIRST, Optional.empty()))
                .isEqualTo(new AdvanceReply.Stale(RaceState.COMPLETED, 2));
        assertThat(races.cancel(ID)).isEqualTo(new CancelRaceReply.AlreadyFinal(RaceState.COMPLETED, 2));
        assertThat(races.find(ID)).contains(ended);
    }

    @Test
    void aCancelledRaceTakesNoMoreSteps() {
        RaceView view = created();

        assertThat(races.cancel(ID)).isEqualTo(new CancelRaceReply.Cancelled(2));
        assertThat(races.cancel(ID)).isEqualTo(new CancelRaceReply.AlreadyFinal(RaceState.CANCELLED, 2));
        assertThat(races.advance(view, RaceState.RUNNING, SECOND, Optional.empty()))
                .isEqualTo(new AdvanceReply.Stale(RaceState.CANCELLED, 2));
        assertThat(races.cancel(new RaceId("none"))).isEqualTo(new CancelRaceReply.Unknown());
        assertThat(races.advance(
                        new RaceView(
                                new RaceId("none"),
                                view.state(),
                                1,
                                view.engine(),
                                view.inputHash(),
                                view.owner(),
                                view.title(),
                                view.visibility(),
                                view.priority(),
                                view.seed(),
                                view.terms(),
                                view.sets(),
                                view.progress(),
                                view.createdAt(),
                                view.updatedAt(),
                                view.finishedAt()),
                        RaceState.RUNNING,
                        SECOND,
                        Optional.empty()))
                .isEqualTo(new AdvanceReply.Unknown());
    }

    @Test
    void aVisitIsDueAgainAfterARoundOrWhenAJobOfItEnds() {
        created();
        races.visited(ID);
        assertThat(races.due(10)).isEmpty();
        races.visitBy(ID, Duration.ofSeconds(60));
        assertThat(races.due(10)).isEmpty();
        races.visitBy(ID, Duration.ZERO);
        assertThat(races.due(10)).containsExactly(ID);
        races.forget(ID);
        races.visitBy(ID, Duration.ZERO);
        assertThat(races.due(10)).isEmpty();
    }

    @Test
    void whatIsSettledIsRecordedAndVisitedNoMoreOnceItHasEnded() {
        created();
        races.settle(ID);
        assertThat(races.due(10)).containsExactly(ID);
        races.cancel(ID);
        races.settle(ID);

        assertThat(races.due(10)).isEmpty();
        List<OutboxEntry> entries = redis().outbox().read("test", 10);
        assertThat(entries).hasSize(2);
        RaceRecord last = ((OutboxEntry.Body.OfRace) entries.getLast().body()).race();
        assertThat(last.view()).isEqualTo(races.find(ID).orElseThrow());
        assertThat(last.idempotencyKey()).isEqualTo("key");
    }

    @Test
    void whatRedisLostComesBackWhereItWasWithAHigherVersion() {
        races.advance(created(), RaceState.RUNNING, SECOND, Optional.of(STANDINGS));
        RaceView lost = races.find(ID).orElseThrow();
        Fixture.forgetAll();

        assertThat(races.restore(new RaceRecord(lost, STANDINGS, "key"))).isTrue();
        assertThat(races.restore(new RaceRecord(lost, STANDINGS, "key"))).isFalse();

        RaceView back = races.find(ID).orElseThrow();
        assertThat(back.version()).isGreaterThan(lost.version());
        assertThat(back.progress()).isEqualTo(SECOND);
        assertThat(back.createdAt()).isEqualTo(lost.createdAt());
        assertThat(races.standings(ID)).isEqualTo(STANDINGS);
        assertThat(races.due(10)).containsExactly(ID);
    }

    @Test
    void keysExpireOnceTheFinalVersionIsPersisted() {
        created();
        races.persisted(ID, 1);
        assertThat(redis().redis().sync().pttl(Keys.race(ID).getFirst())).isEqualTo(-1);
        races.cancel(ID);
        races.persisted(ID, 1);
        assertThat(redis().redis().sync().pttl(Keys.race(ID).getFirst())).isEqualTo(-1);
        races.persisted(ID, 2);
        for (String key : Keys.race(ID)) {
            assertThat(redis().redis().sync().pttl(key)).isPositive();
        }
        assertThat(Keys.race(ID))
                .extracting(SlotHash::getSlot)
                .containsOnly(SlotHash.getSlot(Keys.race(ID).getFirst()));
    }

    @Test
    void jobsOfARaceAreNotListedByThemselves() {
        JobId job = ID.job(2, 13);
        redis().jobs().create(Fixture.job(job.value(), 10, 5));
        redis().jobs().create(Fixture.job("other", 10, 5));

        assertThat(job.value()).isEqualTo("race-r1-2-13");
        assertThat(RaceId.plays(job)).isTrue();
        assertThat(RaceId.of(job)).isEqualTo(ID);
        assertThat(RaceId.plays(Ids.job())).isFalse();
        assertThat(redis().jobs().recent("local", 10))
                .extracting(view -> view.id().value())
                .containsExactly("other");
    }
}
