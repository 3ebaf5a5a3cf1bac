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
import dev.wowlab.protocol.race.RaceRun;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.record.RaceRecord;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class RacesTest {
    private static final RaceId ID = new RaceId("r1");
    private static final RaceProgress FIRST =
            new RaceProgress(RaceRun.FIRST, 1, 50, 3, 0, 0, 300, 0, 0, List.of(), List.of());
    private static final RaceProgress SECOND =
            new RaceProgress(RaceRun.FIRST, 2, 100, 1, 0, 299, 40, 17, 15_000, List.of("a set is left out"), List.of());
    private static final RaceStandings STANDINGS = new RaceStandings(
            1_240.5, List.of(new RaceRow(0, 50, 0, 0, true), new RaceRow(17, 50, -1.234, 0.1, false)));

    private final Races races = redis().races();
    private final RaceSteering steering = redis().raceSteering();

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
    void aRaceCountsAsUnfinishedUntilItHasEnded() {
        RaceView view = created();
        RaceId another = new RaceId("r2");
        assertThat(redis().unfinished().take("alice", another, 1)).isEqualTo(new PlaceReply.Full(1));
        assertThat(redis().unfinished().take("alice", ID, 1)).isEqualTo(new PlaceReply.Taken());

        races.advance(view, RaceState.COMPLETED, SECOND, Optional.empty());
        races.settle(ID);

        assertThat(redis().unfinished().take("alice", another, 1)).isEqualTo(new PlaceReply.Taken());
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
        assertThat(steering.cancel(ID)).isEqualTo(new SteerRaceReply.AlreadyFinal(RaceState.COMPLETED, 2));
        assertThat(races.find(ID)).contains(ended);
    }

    @Test
    void aCancelledRaceTakesNoMoreSteps() {
        RaceView view = created();

        assertThat(steering.cancel(ID)).isEqualTo(new SteerRaceReply.Changed(2));
        assertThat(steering.cancel(ID)).isEqualTo(new SteerRaceReply.AlreadyFinal(RaceState.CANCELLED, 2));
        assertThat(races.advance(view, RaceState.RUNNING, SECOND, Optional.empty()))
                .isEqualTo(new AdvanceReply.Stale(RaceState.CANCELLED, 2));
        assertThat(steering.cancel(new RaceId("none"))).isEqualTo(new SteerRaceReply.Unknown());
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
    void aPausedRaceTakesNoStepUntilItIsResumed() {
        created();

        assertThat(steering.pause(ID)).isEqualTo(new SteerRaceReply.Changed(2));
        assertThat(steering.pause(ID)).isEqualTo(new SteerRaceReply.Same(2));
        RaceView paused = races.find(ID).orElseThrow();
        assertThat(paused.state()).isEqualTo(RaceState.PAUSED);
        assertThat(races.advance(paused, RaceState.COMPLETED, SECOND, Optional.of(STANDINGS)))
                .isEqualTo(new AdvanceReply.Stale(RaceState.PAUSED, 2));

        assertThat(steering.resume(ID)).isEqualTo(new SteerRaceReply.Changed(3));
        assertThat(steering.resume(ID)).isEqualTo(new SteerRaceReply.Same(3));
        RaceView resumed = races.find(ID).orElseThrow();
        assertThat(resumed.state()).isEqualTo(RaceState.RUNNING);
        assertThat(races.advance(resumed, RaceState.RUNNING, SECOND, Optional.of(STANDINGS)))
                .isEqualTo(new AdvanceReply.Advanced(4));
    }

    @Test
    void aStepFromBeforeAPauseIsNotStoredAfterIt() {
        RaceView before = created();
        steering.pause(ID);
        steering.resume(ID);

        assertThat(races.advance(before, RaceState.RUNNING, SECOND, Optional.empty()))
                .isEqualTo(new AdvanceReply.Stale(RaceState.RUNNING, 3));
    }

    @Test
    void anotherPriorityIsStoredOnceAndNothingElseChanges() {
        RaceView before = created();

        assertThat(steering.prioritise(ID, Priority.HIGH)).isEqualTo(new SteerRaceReply.Changed(2));
        assertThat(steering.prioritise(ID, Priority.HIGH)).isEqualTo(new SteerRaceReply.Same(2));
        RaceView moved = races.find(ID).orElseThrow();
        assertThat(moved.priority()).isEqualTo(Priority.HIGH);
        assertThat(moved.state()).isEqualTo(before.state());
        assertThat(moved.seed()).isEqualTo(before.seed());
        assertThat(moved.title()).isEqualTo(before.title());
        steering.pause(ID);
        assertThat(steering.prioritise(ID, Priority.LOW)).isEqualTo(new SteerRaceReply.Changed(4));
        assertThat(races.find(ID).orElseThrow().state()).isEqualTo(RaceState.PAUSED);
    }

    @Test
    void aRaceThatHasEndedOrIsNotThereIsNotSteered() {
        RaceId none = new RaceId("none");
        assertThat(steering.pause(none)).isEqualTo(new SteerRaceReply.Unknown());
        assertThat(steering.resume(none)).isEqualTo(new SteerRaceReply.Unknown());
        assertThat(steering.prioritise(none, Priority.LOW)).isEqualTo(new SteerRaceReply.Unknown());
        created();
        steering.pause(ID);
        assertThat(steering.cancel(ID)).as("paused").isEqualTo(new SteerRaceReply.Changed(3));

        SteerRaceReply ended = new SteerRaceReply.AlreadyFinal(RaceState.CANCELLED, 3);
        assertThat(steering.pause(ID)).isEqualTo(ended);
        assertThat(steering.resume(ID)).isEqualTo(ended);
        assertThat(steering.prioritise(ID, Priority.HIGH)).isEqualTo(ended);
    }

    @Test
    void aPausedRaceThatRedisLostComesBackPaused() {
        created();
        steering.pause(ID);
        steering.prioritise(ID, Priority.HIGH);
        RaceView lost = races.find(ID).orElseThrow();
        Fixture.forgetAll();

        races.restore(new RaceRecord(lost, RaceStandings.NONE, "key"));

        RaceView back = races.find(ID).orElseThrow();
        assertThat(back.state()).isEqualTo(RaceState.PAUSED);
        assertThat(back.priority()).isEqualTo(Priority.HIGH);
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
        steering.cancel(ID);
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
        steering.cancel(ID);
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
        assertThat(ID.job(1, 2, 13)).isEqualTo(job);
        assertThat(ID.job(3, 2, 13).value()).isEqualTo("race-r1-r3s2-13");
        assertThat(RaceId.of(ID.job(3, 2, 13))).isEqualTo(ID);
        assertThat(RaceId.plays(Ids.job())).isFalse();
        assertThat(redis().jobs().recent("local", 10))
                .extracting(view -> view.id().value())
                .containsExactly("other");
    }
}
