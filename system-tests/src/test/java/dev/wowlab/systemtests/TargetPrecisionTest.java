package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.JobFollower;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.sim.LocalSimulation;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.specs.TbcEngine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A job that ends at a precision, on two real nodes: it stops at the fight, and with the digest, of one
/// process.
class TargetPrecisionTest {
    private static final long SEED = 77;
    private static final long MOST = 30_000;
    private static final Precision PRECISION = new Precision(0.0005);

    @Test
    void twoNodesStopWhereOneProcessStopsWhateverTheChunks() throws Exception {
        ResultReport here = LocalSimulation.plan(new TbcEngine(), Fights.request())
                .run(SEED, PRECISION, MOST, 2, (done, expected) -> {})
                .report();
        assertThat(here.iterations()).isBetween(1_000L, MOST - 1);
        try (PlatformClient client = Fights.client(SharedPlatform.get())) {
            for (Optional<Integer> chunkSize : List.of(Optional.<Integer>empty(), Optional.of(33))) {
                JobView job = client.submit(submit(chunkSize), Fights.newKey());
                JobView ended = new JobFollower(client, job.id(), seen -> {}).awaitEnd();

                assertThat(ended.state()).as("failures %s", ended.failures()).isEqualTo(JobState.COMPLETED);
                assertThat(ended.report().orElseThrow().digest()).isEqualTo(here.digest());
                assertThat(ended.fightsDone()).isEqualTo(here.iterations());
            }
        }
    }

    @Test
    void theCommandLineSaysThatThePrecisionWasReachedWhetherItWatchesOrFindsTheResultOnRecord(@TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("mage.json"), Json.mapper().writeValueAsString(Fights.request()));
        String url = SharedPlatform.get().url();
        String[] submit = {"submit", file.toString(), "--precision", "0.4%", "--seed", "78", "--url", url, "--watch"};
        String watched = printed(submit);
        assertThat(watched).containsPattern("precision ±0\\.4 % reached after [0-9],000 fights");
        assertThat(watched).as("action lists in words").contains("Cast Arcane Blast");
        String verdict = watched.strip().lines().toList().getLast();

        String recorded = printed(Arrays.copyOf(submit, submit.length - 1));
        assertThat(recorded.strip()).endsWith(verdict.strip());
        String job = recorded.strip().split(" ", 2)[0];
        assertThat(printed("watch", job, "--url", url).strip()).endsWith(verdict.strip());
    }

    private static String printed(String... arguments) {
        PrintStream real = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments)).isZero();
        } finally {
            System.setOut(real);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static SubmitJob submit(Optional<Integer> chunkSize) throws Exception {
        return new SubmitJob(
                "tbc",
                Fights.request(),
                Optional.empty(),
                Optional.of(PRECISION),
                Optional.of(MOST),
                Optional.of(SEED),
                chunkSize,
                Optional.of("system test"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true));
    }
}
