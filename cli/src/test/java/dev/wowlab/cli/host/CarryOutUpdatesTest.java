package dev.wowlab.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens when it cannot be written down; updates themselves, `HostUpdateTest` shows.
class CarryOutUpdatesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> told = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void anOrderIsTakenBackAndTheNextOneHeardWhereNothingCanBeWritten() throws Exception {
        Files.createDirectory(folder.resolve("update.log")); // as little of a file as one on a full disk
        Thread updates =
                Thread.ofVirtual().start(new CarryOutUpdates((_, _, _) -> {}, new UpdateFolder(folder), told::add));
        try {
            for (int order = 1; order <= 2; order++) {
                giveWrongOrder();
                await().atMost(PATIENCE).until(() -> Files.notExists(folder.resolve("update.json")));
            }
        } finally {
            updates.interrupt();
            updates.join();
        }
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).startsWith("update: the update failed").contains("is no order");
        assertThat(told.get(1)).startsWith("update: cannot write " + folder.resolve("update.log"));
    }

    private void giveWrongOrder() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft"), "none");
        Files.move(draft, folder.resolve("update.json"));
    }
}
