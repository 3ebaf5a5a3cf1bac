package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.platform.JobFollower;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.sim.LocalSimulation;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.TbcEngine;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// The simulation that the system tests run, and what it must give. Stateless, thread-safe.
final class Fights {
    private Fights() {}

    /// The project's sample request, a fresh copy that the caller may change.
    static ObjectNode request() throws Exception {
        try (InputStream file = Fights.class.getResourceAsStream("/dev/wowlab/specs/presets/arcane-mage.json")) {
            return (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(file, "the sample is missing"));
        }
    }

    /// The digest by this process alone, without any service.
    static ResultDigest digestHere(long seed, long iterations) throws Exception {
        return LocalSimulation.plan(new TbcEngine(), request())
                .run(seed, iterations, 2, (done, expected) -> {})
                .report()
                .digest();
    }

    /// A submit that is computed even where an equal result is on record.
    static SubmitJob submit(long seed, long iterations, int chunkSize) throws Exception {
        return submit(seed, iterations, chunkSize, true);
    }

    /// A submit that an equal result on record answers.
    static SubmitJob answerable(long seed, long iterations, int chunkSize) throws Exception {
        return submit(seed, iterations, chunkSize, false);
    }

    private static SubmitJob submit(long seed, long iterations, int chunkSize, boolean recompute) throws Exception {
        return submit(request(), seed, iterations, chunkSize, recompute);
    }

    /// A submit of another character.
    static SubmitJob submit(ObjectNode request, long seed, long iterations, int chunkSize, boolean recompute) {
        return new SubmitJob(
                "tbc",
                request,
                Optional.of(iterations),
                Optional.empty(),
                Optional.empty(),
                Optional.of(seed),
                Optional.of(chunkSize),
                Optional.of("system test"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(recompute));
    }

    static PlatformClient client(LocalPlatform platform) {
        return new PlatformClient(URI.create(platform.url()));
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// A job of which a part is merged, and a larger part is still to do.
    static JobView running(PlatformClient client, long seed, long iterations, int chunkSize) throws Exception {
        JobView job = client.submit(submit(seed, iterations, chunkSize), newKey());
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    JobView now = client.job(job.id());
                    assertThat(now.state())
                            .as("it must still run when something happens to it")
                            .isNotEqualTo(JobState.COMPLETED);
                    return now.fightsDone() > 0;
                });
        return job;
    }

    /// Waits for the job's end, which must be its completion.
    ///
    /// @return its digest
    static ResultDigest awaitDigest(PlatformClient client, JobView job) throws Exception {
        JobView ended = new JobFollower(client, job.id(), seen -> {}).awaitEnd();
        assertThat(ended.state())
                .as("state of %s, failures %s", ended.id(), ended.failures())
                .isEqualTo(JobState.COMPLETED);
        assertThat(ended.fightsDone()).isEqualTo(ended.iterations());
        return ended.report().orElseThrow().digest();
    }
}
