package dev.wowlab.localplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogsTest {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aLogThatIsTooLongBeginsAnewAndWhoeverWritesItGoesOn() throws Exception {
        Path log = folder.resolve("part.log");
        try (ChildProcess part = ChildProcess.start(new ChildSpec(
                        "part",
                        List.of(
                                "/bin/sh",
                                "-c",
                                "echo before; while [ ! -e go ]; do sleep 0.05; done; echo after; exec sleep 60"),
                        Map.of(),
                        folder,
                        log,
                        "TERM"));
                BoundedLogs logs = new BoundedLogs(folder, 3, told::add)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> part.logTail(1).equals("before"));
            Path shorter = Files.writeString(folder.resolve("other.log"), "ab\n");
            Path nested = Files.createDirectory(folder.resolve("redis")).resolve("redis.log");
            Files.writeString(nested, "abcdef\n");
            Files.writeString(folder.resolve("data.bin"), "abcdef\n");
            logs.look();

            assertThat(log).isEmptyFile();
            assertThat(folder.resolve("part.log.1")).hasContent("before\n");
            assertThat(nested).isEmptyFile();
            assertThat(shorter).hasContent("ab\n");
            assertThat(folder.resolve("data.bin")).hasContent("abcdef\n");

            Files.createFile(folder.resolve("go"));
            await().atMost(Duration.ofSeconds(30)).until(() -> part.logTail(1).equals("after"));
            assertThat(log).as("no gap of zeros").hasContent("after\n");
            logs.look();
            assertThat(folder.resolve("part.log.1")).hasContent("after\n");
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aServiceIsReadyWhateverItsLogHadBefore() throws Exception {
        Path log = Files.writeString(folder.resolve("part.log"), "ready long ago\n");
        long before = Files.size(log);
        assertThat(ChildProcess.linesFrom(log, before)).isEmpty();
        Files.writeString(log, "ready now\n");
        assertThat(ChildProcess.linesFrom(log, before)).as("it began anew").containsExactly("ready now");
    }

    @Test
    void whatCannotBeShortenedIsToldOnce() throws Exception {
        Files.writeString(folder.resolve("part.log"), "abcdef\n");
        Files.createDirectories(folder.resolve("part.log.1").resolve("in the way"));
        try (BoundedLogs logs = new BoundedLogs(folder, 3, told::add)) {
            logs.look();
            logs.look();
        }
        assertThat(told).singleElement().asString().startsWith("the logs cannot be shortened: ");
        assertThat(folder.resolve("part.log")).hasContent("abcdef\n");
    }
}
