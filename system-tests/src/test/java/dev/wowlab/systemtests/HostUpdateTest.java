package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.host.UpdateFolder;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.Build;
import dev.wowlab.localplatform.ChildProcess;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.JobView;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// `wowlab update` as an operator says it while the platform is used. One platform sees it all, hence the order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostUpdateTest {
    private static final long SEED = 12;
    private static final long ITERATIONS = 6_000;
    private static final int CHUNK = 60;

    @TempDir
    private static Path folder;

    private static HostProcess hosted;
    private static ChildProcess host;

    @BeforeAll
    static void start() {
        hosted = new HostProcess(folder);
        host = hosted.start(0, "--nodes", "1", "--workers", "1");
    }

    @AfterAll
    static void stop() {
        hosted.close();
    }

    /// Whoever asks all the time, and what they were told instead of an answer.
    private static final class Visitor implements AutoCloseable {
        private final List<String> failures = new CopyOnWriteArrayList<>();
        private final AtomicInteger answers = new AtomicInteger();
        private final CountDownLatch gone = new CountDownLatch(1);
        private final Thread thread;

        Visitor(JobView job) {
            thread = Thread.ofVirtual().start(() -> {
                try (PlatformClient client = hosted.client()) {
                    while (!gone.await(10, TimeUnit.MILLISECONDS)) {
                        try {
                            client.job(job.id());
                            client.submit(Fights.answerable(1, 20, 20), Fights.newKey());
                            answers.incrementAndGet();
                        } catch (Exception failure) {
                            failures.add(String.valueOf(failure));
                        }
                    }
                } catch (InterruptedException end) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Override
        public void close() throws InterruptedException {
            gone.countDown();
            thread.join();
        }
    }

    private static List<ProcessHandle> services() {
        return HostProcess.children(host, "java");
    }

    /// Whether its command line has that.
    private static boolean says(ProcessHandle service, String words) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(service.pid()), "cmdline"))
                    .contains(words);
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    @Order(1)
    void aBuildThatDoesNotStartLeavesThePlatformAsItWas() throws Exception {
        List<ProcessHandle> before = services();
        UpdateFolder updates = new UpdateFolder(hosted.home());
        updates.give(new UpdateFolder.Order(
                new Build(folder.resolve("nothing") + File.separator + "x.jar", Map.of()), List.of()));
        await().atMost(HostProcess.PATIENCE)
                .until(() ->
                        updates.lines(0).stream().anyMatch(line -> line.well().isPresent()));
        UpdateFolder.Line end = updates.lines(0).getLast();
        assertThat(end.well()).contains(false);
        assertThat(end.text()).contains("[migrate]", "what was not replaced yet goes on");
        assertThat(services()).isEqualTo(before).allMatch(ProcessHandle::isAlive);

        Files.writeString(hosted.home().resolve("update.json"), "{}");
        await().atMost(HostProcess.PATIENCE).until(() -> updates.lines(0).size() > 2);
        assertThat(updates.lines(0).getLast().text()).contains("update.json is no order");
        assertThat(services()).isEqualTo(before).allMatch(ProcessHandle::isAlive);
    }

    @Test
    @Order(2)
    void aPlatformTakesUpAnotherBuildWhileItIsUsed() throws Exception {
        Path build = Files.createDirectory(folder.resolve("newer"));
        try (PlatformClient client = hosted.client()) {
            JobView job = Fights.running(client, SEED, ITERATIONS, CHUNK);
            List<ProcessHandle> before = services();
            try (Visitor visitor = new Visitor(job)) {
                ChildProcess update = hosted.update("update", build);
                assertThat(update.awaitExit(HostProcess.PATIENCE))
                        .as(update.logTail(20))
                        .isZero();
                assertThat(update.logTail(1)).isEqualTo("the platform is up to date");
                assertThat(visitor.failures).isEmpty();
                assertThat(visitor.answers.get()).isGreaterThan(10);
            }
            assertThat(before).hasSize(3).noneMatch(ProcessHandle::isAlive);
            assertThat(services()).hasSize(3).allMatch(service -> says(service, build.toString()));
            assertThat(Fights.awaitDigest(client, job)).isEqualTo(Fights.digestHere(SEED, ITERATIONS));
            assertThat(client.nodes()).as("the node is who it was").hasSize(1);

            // what ends is started again, of the new build
            ProcessHandle sentinel = services().getFirst();
            sentinel.destroyForcibly();
            await().atMost(HostProcess.PATIENCE)
                    .until(() -> services().size() == 3
                            && services().stream().noneMatch(one -> one.pid() == sentinel.pid()));
            assertThat(services()).allMatch(service -> says(service, build.toString()));
        }
    }

    @Test
    @Order(3)
    void aNodeStaysUntilThereIsNothingMoreToDoForItsEngines() throws Exception {
        try (PlatformClient client = hosted.client()) {
            JobView job = Fights.running(client, SEED, ITERATIONS, CHUNK);
            ProcessHandle node = services().stream()
                    .filter(service -> says(service, "dev.wowlab.node.Main"))
                    .findFirst()
                    .orElseThrow();
            UpdateFolder updates = new UpdateFolder(hosted.home());
            updates.give(new UpdateFolder.Order(Build.ofThisJvm(), List.of(new EngineRef("tbc", "99"))));
            await().atMost(HostProcess.PATIENCE)
                    .until(() -> updates.lines(0).stream()
                            .anyMatch(line -> line.well().isPresent()));
            assertThat(updates.lines(0).getLast().text()).isEqualTo("the platform is up to date");
            assertThat(updates.lines(0))
                    .anyMatch(line -> line.text().startsWith("node-2 has joined; node-1 leaves when"));
            assertThat(node.isAlive()).isTrue();
            assertThat(client.nodes()).hasSize(2);
            assertThat(Fights.awaitDigest(client, job)).isEqualTo(Fights.digestHere(SEED, ITERATIONS));
            await().atMost(Duration.ofSeconds(60)).until(() -> !node.isAlive());
            assertThat(services()).hasSize(3);
        }
    }

    @Test
    @Order(4)
    void whereNoPlatformRunsThereIsNothingToUpdate(@TempDir Path elsewhere) throws Exception {
        HostProcess other = new HostProcess(elsewhere);
        ChildProcess none = other.update("none", folder);
        assertThat(none.awaitExit(HostProcess.PATIENCE)).isEqualTo(1);
        assertThat(none.logTail(5)).contains("there is no folder " + other.home());
        Files.createDirectory(other.home());
        ChildProcess idle = other.update("idle", folder);
        assertThat(idle.awaitExit(HostProcess.PATIENCE)).isEqualTo(1);
        assertThat(idle.logTail(5)).contains("no platform runs in " + other.home());
    }
}
