package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.roster.RosterId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class UnfinishedWorkTest {
    private static final PlaceReply TAKEN = new PlaceReply.Taken();

    private static PlaceReply take(String job, int most) {
        return redis().unfinished().take("local", new JobId(job), most);
    }

    private static long taken() {
        return redis().redis().sync().zcard(Keys.userUnfinished("local"));
    }

    /// As after a minute.
    private static void grow(String... members) {
        for (String member : members) {
            redis().redis().sync().zadd(Keys.userUnfinished("local"), 1, member.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aUserHasSoManyPlacesAndAJobTakesOneOnce() {
        assertThat(take("a", 2)).isEqualTo(TAKEN);
        assertThat(take("a", 2)).isEqualTo(TAKEN);
        assertThat(redis().unfinished().take("local", new RaceId("a"), 2)).isEqualTo(TAKEN);
        assertThat(take("b", 2)).isEqualTo(new PlaceReply.Full(2));
        assertThat(take("a", 2)).as("it has its place").isEqualTo(TAKEN);
        assertThat(redis().unfinished().take("anna", new JobId("b"), 2)).isEqualTo(TAKEN);
    }

    @Test
    void thePlaceOfAJobIsFreeWhenItHasEnded() {
        take("a", 1);
        NewJob job = Fixture.created("a", 10, 10);
        assertThat(take("b", 1)).isEqualTo(new PlaceReply.Full(1));

        redis().jobs().cancel(job.id());
        redis().jobs().settle(job.id());

        assertThat(take("b", 1)).isEqualTo(TAKEN);
    }

    @Test
    void aJobThatIsPutBackOrPausedCountsHoweverManyThereAre() {
        redis().jobs().createPaused(Fixture.job("a", 10, 10), OptionalLong.empty());
        Fixture.created("b", 10, 10);
        assertThat(take("c", 2)).isEqualTo(new PlaceReply.Full(2));
    }

    @Test
    void jobsOfRacesAndRostersDoNotCount() {
        Fixture.created(new RaceId("r").job(1, 1).value(), 10, 10);
        Fixture.created(new RosterId("r").job(1, 1).value(), 10, 10);
        assertThat(taken()).isZero();
    }

    @Test
    void placesOfWhatHasEndedOrNeverCameToBeAreFreedWhereNoneIsFree() {
        for (String id : List.of("ended", "lost", "goes-on", "young")) {
            take(id, 9);
        }
        redis().unfinished().take("local", new RaceId("lost"), 9);
        Fixture.created("goes-on", 10, 10);
        Fixture.created("ended", 10, 10);
        redis().jobs().cancel(new JobId("ended"));
        grow("job:ended", "job:lost", "job:goes-on", "race:lost");

        assertThat(take("another", 5)).isEqualTo(TAKEN);

        assertThat(taken()).as("goes-on, young, another").isEqualTo(3);
        assertThat(take("goes-on", 3)).isEqualTo(TAKEN);
        assertThat(take("young", 3)).isEqualTo(TAKEN);
        assertThat(take("one-more", 3)).isEqualTo(new PlaceReply.Full(3));
    }

    @Test
    void manyAtOnceTakeNoMoreThanThereAre() throws InterruptedException, ExecutionException {
        List<Callable<PlaceReply>> takers = IntStream.range(0, 40)
                .<Callable<PlaceReply>>mapToObj(i -> () -> take("job" + i, 10))
                .toList();
        int got = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<PlaceReply> reply : threads.invokeAll(takers)) {
                got += reply.get().equals(TAKEN) ? 1 : 0;
            }
        }
        assertThat(got).isEqualTo(10);
        assertThat(taken()).isEqualTo(10);
    }

    @Test
    void anotherUsersJobIsAnotherUsers() {
        redis().jobs().create(Fixture.job("theirs", "anna", Priority.NORMAL, 10, 10));
        assertThat(take("mine", 1)).isEqualTo(TAKEN);
    }
}
