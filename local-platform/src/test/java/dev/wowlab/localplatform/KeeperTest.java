package dev.wowlab.localplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that end; that whole platforms are kept up, `HostTest` shows.
class KeeperTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Long> starts = new CopyOnWriteArrayList<>();
    private final Started<ChildProcess> part = new Started<>("part");
    private final Keeper keeper = new Keeper(told::add);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        keeper.stop();
        part.stream().forEach(ChildProcess::stop);
    }

    private void start(String script) {
        starts.add(System.nanoTime());
        part.set(ChildProcess.start(new ChildSpec(
                "part", List.of("/bin/sh", "-c", script), Map.of(), folder, folder.resolve("part.log"), "TERM")));
    }

    @Test
    void whatIsKilledIsStartedAgainAndItsLastWordsAreTold() {
        start("echo last words; exec sleep 60");
        await().atMost(PATIENCE).until(() -> part.get().logTail(1).equals("last words"));
        keeper.keep(part::get, () -> start("exec sleep 60"));
        part.get().kill();
        await().atMost(PATIENCE).until(() -> told.size() == 2);
        assertThat(told.getFirst())
                .startsWith("part has ended and is started again")
                .contains("    last words");
        assertThat(told.getLast()).isEqualTo("part is up again");
        assertThat(part.get().isAlive()).isTrue();
    }

    @Test
    void whatEndsAgainAndAgainIsStartedAgainAtEverLongerIntervals() {
        start("exit 1");
        keeper.keep(part::get, () -> start("exit 1"));
        await().atMost(PATIENCE).until(() -> starts.size() >= 5);
        long second = starts.get(2) - starts.get(1);
        long fourth = starts.get(4) - starts.get(3);
        assertThat(second).isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
        assertThat(fourth).isGreaterThanOrEqualTo(Duration.ofSeconds(4).toNanos());
    }

    @Test
    void whatDoesNotStartIsTriedAgainAndWhyIsTold() {
        start("exit 1");
        keeper.keep(part::get, () -> {
            if (starts.size() == 1) {
                starts.add(System.nanoTime());
                throw new StartFailedException("no room");
            }
            start("exec sleep 60");
        });
        await().atMost(PATIENCE).until(() -> told.size() == 3);
        assertThat(told.get(1)).isEqualTo("part does not start, and is tried again in 1 s: no room");
        assertThat(told.get(2)).isEqualTo("part is up again");
    }

    @Test
    void whatWouldEndEachTimeIsNotStartedAgainAndWhatIsToBeDoneIsTold() {
        ServiceProcess revoked = endingWith(3);
        keeper.keep(revoked, code -> code == 3 ? Optional.of("remove its folder") : Optional.empty());
        await().atMost(PATIENCE).until(() -> !told.isEmpty());
        await().atMost(PATIENCE).until(() -> !revoked.isWanted());
        assertThat(told).containsExactly("part has ended with exit code 3 and is not started again: remove its folder");
    }

    @Test
    void whatEndsForGoodOnlyWhenItIsStartedAgainIsLetGoThen() {
        ServiceProcess revoked = endingWith(1);
        List<Integer> codes = new CopyOnWriteArrayList<>();
        keeper.keep(revoked, code -> {
            codes.add(code);
            return codes.size() > 1 ? Optional.of("remove its folder") : Optional.empty();
        });
        await().atMost(PATIENCE).until(() -> !revoked.isWanted());
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).startsWith("part has ended and is started again");
        assertThat(told.getLast())
                .isEqualTo("part has ended with exit code 1 and is not started again: remove its folder");
    }

    private ServiceProcess endingWith(int exitCode) {
        ServiceSpec spec = new ServiceSpec(
                "part", Ends.class.getName(), List.of(), Map.of("EXIT_CODE", Integer.toString(exitCode)), folder);
        List<String> why = new CopyOnWriteArrayList<>();
        ServiceProcess ended = ServiceProcess.startOrTell(spec, why::add);
        assertThat(why).singleElement().asString().contains("[part] ended with exit code " + exitCode);
        return ended;
    }

    /// A service that ends at once.
    static final class Ends {
        private Ends() {}

        public static void main(String[] arguments) {
            System.exit(Integer.parseInt(System.getenv("EXIT_CODE")));
        }
    }

    @Test
    void afterAStopNothingIsStarted() {
        start("exec sleep 60");
        keeper.keep(part::get, () -> start("exec sleep 60"));
        keeper.stop();
        part.get().kill();
        assertThat(starts).hasSize(1);
        assertThat(told).isEmpty();
    }
}
