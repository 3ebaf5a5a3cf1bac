package dev.wowlab.sentinel.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.coordination.MergeBatch;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.PendingResult;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.result.Precision;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunAheadTest {
    /// Four chunks between two checkpoints.
    private static final int CHUNK = 250;

    private static final double MEAN = 1_000;

    private static NewJob job(Optional<Precision> precision, long most) {
        return NewJob.submitted(
                new JobId("j1"),
                "local",
                new NewJob.Plan(
                        new EngineRef("tbc", "0.1.0"), new InputHash("ab".repeat(32)), 1, most, precision, CHUNK),
                new NewJob.Labels(Optional.empty(), Visibility.PRIVATE, Priority.NORMAL),
                List.of(),
                "");
    }

    private static NewJob job(double precision) {
        return job(Optional.of(new Precision(precision)), 1_000_000);
    }

    /// The last chunks of a job's merged row, all of a length.
    private static MergeBatch batch(NewJob job, long merged, long micros) {
        List<PendingResult> results = LongStream.range(Math.max(0, merged - 2), merged)
                .mapToObj(chunk ->
                        new PendingResult(chunk, new ResultDigest("cd".repeat(32)), 1, micros, List.of(), new byte[0]))
                .toList();
        return new MergeBatch(job.id(), job, 1, merged - results.size(), new TreeMap<>(), results);
    }

    /// @param spread standard deviation of a fight's DPS as a share of its mean
    private static Estimate estimate(long fights, double spread) {
        return new Estimate(fights, MEAN, spread * MEAN / Math.sqrt(fights));
    }

    private static long after(NewJob job, long merged, double spread, int workers) {
        return new RunAhead(engine -> workers)
                .after(batch(job, merged, 1_000_000), estimate(merged * CHUNK, spread))
                .orElseThrow();
    }

    @Test
    void aJobOfSoManyFightsMayBeClaimedAtOnce() {
        NewJob fixed = job(Optional.empty(), 1_000_000);
        RunAhead ahead = new RunAhead(engine -> 2);
        assertThat(ahead.atFirst(fixed)).isEmpty();
        assertThat(ahead.after(batch(fixed, 4, 1_000), estimate(1_000, 0.05))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // stops at the first checkpoint whatever the spread: nobody need begin with the second
        "0.02, 1000, 4",
        // may need five checkpoints: as many as keep the workers busy, at least one checkpoint, at most five
        "0.003, 1, 4",
        "0.003, 4, 8",
        "0.003, 1000, 20",
        // needs two for certain
        "0.001, 1, 8"
    })
    void aNewJobMayBeClaimedAsFarAsAnySpecNeedsIt(double precision, int workers, long chunks) {
        assertThat(new RunAhead(engine -> workers).atFirst(job(precision))).isEqualTo(OptionalLong.of(chunks));
    }

    @Test
    void itMayBeClaimedUpToWhereItStopsAtTheEarliest() {
        // 38,416 fights: after 1,000 of them known to 9 %, after 36,000 to 1.5 %
        NewJob job = job(0.0005);
        assertThat(after(job, 4, 0.05, 1) * CHUNK).isEqualTo(35_000);
        assertThat(after(job, 144, 0.05, 1) * CHUNK).isEqualTo(38_000);
    }

    @Test
    void fromThereOnOnlyAsFarAsKeepsTheWorkersBusyAndNeverBeyondWhereItStopsAtTheLatest() {
        NewJob job = job(0.0005);
        assertThat(after(job, 150, 0.05, 2)).isEqualTo(150 + 2 * 2);
        assertThat(after(job, 150, 0.05, 1_000) * CHUNK).isEqualTo(39_000);
    }

    @Test
    void ofShortChunksMoreAreOpenThanOfLongOnes() {
        // 2,401 fights; after the first 250 of them 1,971 to 2,831
        NewJob job = job(0.002);
        RunAhead ahead = new RunAhead(engine -> 1);
        Estimate merged = estimate(CHUNK, 0.05);
        assertThat(ahead.after(batch(job, 1, 1_000), merged)).isEqualTo(OptionalLong.of(12));
        assertThat(ahead.after(batch(job, 1, 60_000), merged)).isEqualTo(OptionalLong.of(8));
    }

    @Test
    void theNextCheckpointIsAlwaysOpenSinceTheJobDidNotStopBefore() {
        NewJob job = job(0.0005);
        assertThat(after(job, 160, 0.01, 1)).isEqualTo(164);
        assertThat(after(job, 160, 0, 0)).isEqualTo(164);
    }

    @Test
    void itEndsWithTheMostFightsThatAreAllowed() {
        NewJob job = job(Optional.of(new Precision(0.00001)), 2_600);
        assertThat(new RunAhead(engine -> 1).atFirst(job)).isEqualTo(OptionalLong.of(job.chunks()));
        assertThat(after(job, 4, 0.05, 1)).isEqualTo(job.chunks());
    }
}
