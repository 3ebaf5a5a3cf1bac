package dev.wowlab.bench.platform;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.cli.platform.JobFollower;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.result.Precision;
import java.util.Optional;
import java.util.UUID;

/// Hands the project's sample in and follows it to its end, as `wowlab submit` does. Thread-safe.
record SampleJobs(PlatformClient client) {
    /// One finished job. Immutable.
    ///
    /// @param seconds from before the submit until the final result is here
    /// @param submitSeconds of it until the submit was answered
    record Finished(JobView view, double seconds, double submitSeconds) {}

    /// Runs one job to its end.
    ///
    /// @param chunkSize fights a chunk; absent: as the platform chooses
    Finished run(long iterations, Optional<Integer> chunkSize)
            throws RefusedException, UnreachableException, InterruptedException {
        return run(new SubmitJob(
                "tbc",
                Sample.request(),
                Optional.of(iterations),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                chunkSize,
                Optional.of(Sample.TITLE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /// Runs one job to the end of a target precision.
    Finished run(Precision precision, long seed) throws RefusedException, UnreachableException, InterruptedException {
        return run(new SubmitJob(
                "tbc",
                Sample.request(),
                Optional.empty(),
                Optional.of(precision),
                Optional.empty(),
                Optional.of(seed),
                Optional.empty(),
                Optional.of(Sample.TITLE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private Finished run(SubmitJob submission) throws RefusedException, UnreachableException, InterruptedException {
        long begin = System.nanoTime();
        JobView job = client.submit(submission, UUID.randomUUID().toString());
        long submitted = System.nanoTime();
        JobView end = new JobFollower(client, job.id(), seen -> {}).awaitEnd();
        long over = System.nanoTime();
        if (end.state() != JobState.COMPLETED) {
            throw new IllegalStateException("[job " + end.id() + "] ended as " + end.state() + ": " + end.failures());
        }
        return new Finished(end, (over - begin) * 1e-9, (submitted - begin) * 1e-9);
    }
}
