package dev.wowlab.node.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processors that several nodes of a machine lend: two in one process, and a real other process.
class ProcessorsTest {
    private static final List<Integer> FOUR = List.of(0, 1, 2, 3);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path home;

    private Processors four() {
        return new Processors(FOUR, home.resolve("shared"));
    }

    private static Processors.Lent lend(Processors processors) throws InterruptedException {
        return processors.lend(() -> false).orElseThrow();
    }

    /// Whether none is free: asks for one, a few times over.
    private static boolean isEmpty(Processors processors) throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        return processors.lend(() -> asked.incrementAndGet() > 20).isEmpty();
    }

    @Test
    void twoNodesNeverHaveTheSameOne() throws Exception {
        Processors one = four();
        Processors other = four();
        Set<Integer> numbers = new HashSet<>();
        List<Processors.Lent> lent = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            lent.add(lend(one));
            lent.add(lend(other));
        }
        lent.forEach(processor -> numbers.add(processor.number()));

        assertThat(numbers).containsExactlyInAnyOrderElementsOf(FOUR);
        assertThat(isEmpty(one)).isTrue();
        lent.getFirst().close();
        try (Processors.Lent again = lend(other)) {
            assertThat(again.number()).isEqualTo(lent.getFirst().number());
        }
        lent.subList(1, lent.size()).forEach(Processors.Lent::close);
    }

    @Test
    void whatAnotherProcessHasIsLeftAloneUntilItsEnd() throws Exception {
        Process node = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProcessorHolder.class.getName(),
                        home.resolve("shared").toString(),
                        "0-3",
                        "3")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            Set<Integer> others = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                others.add(Integer.parseInt(printed.readLine()));
            }
            Processors processors = four();
            try (Processors.Lent left = lend(processors)) {
                assertThat(others).hasSize(3).doesNotContain(left.number());
                assertThat(isEmpty(processors)).isTrue();

                CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> waitFor(processors));
                node.destroyForcibly().waitFor();
                assertThat(next.get(10, TimeUnit.SECONDS)).isIn(others);
            }
        } finally {
            node.destroyForcibly();
        }
    }

    private static int waitFor(Processors processors) {
        try (Processors.Lent next = lend(processors)) {
            return next.number();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Test
    void whereNodesCannotKnowOfEachOtherTheyGoByChance() throws IOException, InterruptedException {
        Path file = Files.writeString(home.resolve("shared"), "not a folder");
        Processors processors = new Processors(List.of(5), file);
        try (Processors.Lent lent = lend(processors)) {
            assertThat(lent.number()).isEqualTo(5);
            assertThat(isEmpty(processors)).isTrue();
        }
        assertThat(Files.readString(file)).isEqualTo("not a folder");
    }
}
