package dev.wowlab.node.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.testsupport.ShellProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real shell scripts as the program, with the tools of this machine.
class ConfinedProgramTest {
    private static final Limits AMPLE = new Limits(Duration.ofSeconds(60), 1L << 30, 1 << 20);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path home;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Tools tools;

    @BeforeEach
    void findTools() throws Exception {
        tools = Tools.find();
    }

    private ConfinedProgram.Ended run(Limits limits, String script, BooleanSupplier stop) throws Exception {
        return run(limits, script, Map.of(), Optional.empty(), stop);
    }

    private ConfinedProgram.Ended run(
            Limits limits, String script, Map<String, byte[]> files, Optional<String> result, BooleanSupplier stop)
            throws Exception {
        Path program = ShellProgram.write(home, "program", script);
        return new ConfinedProgram(tools, limits, new Processors(List.of(0), home.resolve("processors")))
                .run(new ConfinedProgram.Task(List.of(program.toString()), files, result), stop);
    }

    private String outputOf(String script) throws Exception {
        ConfinedProgram.Ended.Exited exited = exited(run(AMPLE, script, () -> false));
        assertThat(exited.code()).as(exited.errors()).isZero();
        return new String(exited.output(), StandardCharsets.UTF_8).strip();
    }

    /// Without them a process has the number that it has for everybody.
    private Tools withoutNamespaces() {
        return new Tools(
                tools.setsid(), tools.prlimit(), tools.taskset(), tools.kill(), tools.setpriv(), Optional.empty());
    }

    private static ConfinedProgram.Ended.Exited exited(ConfinedProgram.Ended ended) {
        assertThat(ended).isInstanceOf(ConfinedProgram.Ended.Exited.class);
        return (ConfinedProgram.Ended.Exited) ended;
    }

    private boolean isAlive(String file) throws IOException {
        String pid = Files.readString(home.resolve(file)).strip();
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    @Test
    void aProgramFindsAnEmptyFolderAnEmptyEnvironmentNothingToReadAndOneProcessor() throws Exception {
        assertThat(outputOf("/usr/bin/env | /usr/bin/cut -d= -f1 | /usr/bin/sort | /usr/bin/tr '\\n' ' '"))
                .isIn("PWD", "PWD _", "OLDPWD PWD", "OLDPWD PWD _", "PWD SHLVL _");
        assertThat(outputOf("/usr/bin/wc -c </dev/stdin")).isEqualTo("0");
        assertThat(outputOf("/usr/bin/nproc")).isEqualTo("1");
        assertThat(outputOf("/bin/ls")).isEqualTo("stderr.txt\nstdout.txt");
        assertThat(outputOf("pwd")).contains("wowlab-engine");
    }

    @Test
    void itsFolderIsGoneAfterwards() throws Exception {
        String folder = outputOf("mkdir -p deep/er; echo x >deep/er/file; pwd");

        assertThat(Path.of(folder)).doesNotExist();
    }

    @Test
    void whatItPrintsOrWritesIsItsResultAndItsExitCodeAndErrorsAreTold() throws Exception {
        ConfinedProgram.Ended.Exited exited = exited(run(
                AMPLE,
                "cat in.txt >out.txt; echo ignored; echo why >&2; exit 3",
                Map.of("in.txt", "hello".getBytes(StandardCharsets.UTF_8)),
                Optional.of("out.txt"),
                () -> false));

        assertThat(exited.code()).isEqualTo(3);
        assertThat(exited.output()).asString().isEqualTo("hello");
        assertThat(exited.errors()).isEqualTo("why");
    }

    @Test
    void aLinkIsNoResult() throws Exception {
        ConfinedProgram.Ended.Exited exited =
                exited(run(AMPLE, "ln -s /etc/passwd out.txt", Map.of(), Optional.of("out.txt"), () -> false));

        assertThat(exited.output()).isEmpty();
    }

    @Test
    void aProgramThatTakesTooLongIsEndedWithEverythingThatItStarted() throws Exception {
        Limits short_ = new Limits(Duration.ofSeconds(1), 1L << 30, 1 << 20);
        long started = System.nanoTime();

        ConfinedProgram.Ended ended = run(short_, "sleep 600 & sleep 600", () -> false);

        assertThat(ended).isEqualTo(new ConfinedProgram.Ended.TooSlow(1));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void processorTimeIsLimitedEvenIfNobodyWatches() throws Exception {
        Limits short_ = new Limits(Duration.ofSeconds(1), 1L << 30, 1 << 20);
        Path program = ShellProgram.write(home, "busy", "while :; do :; done");
        ProcessBuilder builder = new ProcessBuilder(tools.before(short_, 0));
        builder.command().add(program.toString());

        Process unwatched = builder.start();

        assertThat(unwatched.waitFor()).isNotZero();
    }

    @Test
    void aProgramEndsWithTheThreadThatStartedIt() throws Exception {
        Assumptions.assumeTrue(tools.setpriv().isPresent(), "this machine has no setpriv");
        for (Tools some : List.of(tools, withoutNamespaces())) {
            Path ready = home.resolve("ready");
            Path program = ShellProgram.write(home, "waits", "echo >" + ready + "; exec /usr/bin/sleep 600");
            ProcessBuilder builder = new ProcessBuilder(some.before(AMPLE, 0));
            builder.command().add(program.toString());
            List<Process> started = new CopyOnWriteArrayList<>();

            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    started.add(builder.start());
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                await().until(() -> Files.exists(ready));
            });
            thread.join();

            assertThat(started.getFirst().waitFor(30, TimeUnit.SECONDS)).isTrue();
            Files.delete(ready);
        }
    }

    @Test
    void aStoppedProgramIsEndedAtOnceWithWhatItLeftInTheBackground() throws Exception {
        Path pid = home.resolve("pid");
        tools = withoutNamespaces();
        String script = "sleep 600 & echo $! >" + pid + ".new; mv " + pid + ".new " + pid + "; wait";

        ConfinedProgram.Ended ended = run(AMPLE, script, () -> Files.exists(pid));

        assertThat(ended).isEqualTo(new ConfinedProgram.Ended.Stopped());
        await().until(() -> !isAlive("pid"));
    }

    @Test
    void whatAProgramLeavesBehindWhenItEndsIsEndedToo() throws Exception {
        tools = withoutNamespaces();

        exited(run(AMPLE, "sleep 600 >/dev/null & echo $! >" + home.resolve("left"), () -> false));

        await().until(() -> !isAlive("left"));
    }

    @Test
    void tooLargeAFileIsRecognised() throws Exception {
        Limits small = new Limits(Duration.ofSeconds(60), 1L << 30, 100_000);

        assertThat(run(small, "/usr/bin/head -c 200000 /dev/zero >big; exit 0", () -> false))
                .isEqualTo(new ConfinedProgram.Ended.TooMuchOutput(100_000));
    }

    @Test
    void manyFilesTogetherAreTooMuch() throws Exception {
        Limits small = new Limits(Duration.ofSeconds(60), 1L << 30, 100_000);
        String script =
                "i=0; while [ $i -lt 50 ]; do /usr/bin/head -c 9000 /dev/zero >f$i; i=$((i+1)); done; sleep 600";

        assertThat(run(small, script, () -> false)).isEqualTo(new ConfinedProgram.Ended.TooMuchOutput(100_000));
    }

    @Test
    void memoryIsLimited() throws Exception {
        String script =
                "/usr/bin/head -c 400000000 /dev/zero | LC_ALL=C /usr/bin/tail -n 1 | /usr/bin/wc -c; ulimit -v";

        ConfinedProgram.Ended.Exited exited =
                exited(run(new Limits(Duration.ofSeconds(60), 64L << 20, 1 << 20), script, () -> false));

        assertThat(new String(exited.output(), StandardCharsets.UTF_8))
                .endsWith("65536\n")
                .doesNotContain("400000000");
    }

    @Test
    void whereNamespacesAreGrantedThereIsNoNetwork() throws Exception {
        Assumptions.assumeTrue(tools.unshare().isPresent(), "this machine grants no namespaces to programs");

        assertThat(outputOf("/bin/cat /proc/self/net/dev | /usr/bin/grep -c :")).isEqualTo("1");
    }

    @Test
    void aProgramThatIsNotThereEndsWithAnExitCode() throws Exception {
        ConfinedProgram.Ended ended = new ConfinedProgram(
                        tools, AMPLE, new Processors(List.of(0), home.resolve("processors")))
                .run(
                        new ConfinedProgram.Task(
                                List.of(home.resolve("absent").toString()), Map.of(), Optional.empty()),
                        () -> false);

        assertThat(exited(ended).code()).isNotZero();
    }
}
