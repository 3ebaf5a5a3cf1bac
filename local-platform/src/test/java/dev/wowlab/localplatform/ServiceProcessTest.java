package dev.wowlab.localplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that says a line, and then runs on or ends.
class ServiceProcessTest {
    @TempDir
    private Path folder;

    private ServiceSpec spec(String says, String then) {
        return new ServiceSpec("service", Says.class.getName(), List.of(), Map.of("SAYS", says, "THEN", then), folder);
    }

    @Test
    void aNodeThatWaitsForAnOperatorHasStartedButIsNotReady() {
        try (ServiceProcess node = ServiceProcess.start(
                spec("ERROR this node signed a false result and gets no work until an operator lets it", "run"))) {
            assertThat(node.isWaiting()).isTrue();
            assertThat(node.process().isAlive()).isTrue();
        }
        try (ServiceProcess node = ServiceProcess.start(spec("ready at last", "run"))) {
            assertThat(node.isWaiting())
                    .as("what it said before counts no more")
                    .isFalse();
        }
    }

    @Test
    void aStartThatFailsShowsItsOwnWordsAlone() throws IOException {
        Files.writeString(spec("", "").log(), "ready as it was yesterday\n");
        assertThatThrownBy(() -> ServiceProcess.start(spec("no room", "end")))
                .hasMessageContaining("ended with exit code 1")
                .hasMessageContaining("no room")
                .hasMessageNotContaining("yesterday");
        ServiceSpec silent = spec("", "end");
        assertThatThrownBy(() -> ServiceProcess.runToEnd(silent)).hasMessageNotContaining("no room");
    }

    /// Does as it is told.
    static final class Says {
        private Says() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(System.getenv("SAYS"));
            if (System.getenv("THEN").equals("end")) {
                System.exit(1);
            }
            Thread.currentThread().join();
        }
    }
}
