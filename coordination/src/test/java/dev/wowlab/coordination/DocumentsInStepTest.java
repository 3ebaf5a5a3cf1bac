package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.node.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// `docs/redis-keys.md` and `docs/job-lifecycle.md` say what the code does. With `-Dwowlab.docs.write=true` the first
/// is written anew.
@ExtendWith(Fixture.class)
class DocumentsInStepTest {
    private static final Path DOCS = Path.of("").toAbsolutePath().resolveSibling("docs");

    @Test
    void theTableOfKeysIsTheOneOfTheCode() throws IOException {
        String table = """
                # Keys in Redis

                Generated from `KeyFamily.java`; the test `DocumentsInStepTest` fails when they differ and, run with
                `-Dwowlab.docs.write=true`, writes this file. `ID` and `NAME` stand for identities. What stands in braces is
                the hash tag: keys with the same tag are in one slot of a Redis Cluster, and every script stays in one.

                | key | type | holds | lifetime | written by |
                |---|---|---|---|---|
                %s

                Pub/sub channel `%s`: ids of nodes that were just revoked.
                """.formatted(
                Arrays.stream(KeyFamily.values()).map(KeyFamily::documentation).collect(Collectors.joining("\n")),
                Keys.REVOCATIONS_CHANNEL);
        Path file = DOCS.resolve("redis-keys.md");
        if (Boolean.getBoolean("wowlab.docs.write")) {
            Files.writeString(file, table);
        }
        assertThat(Files.readString(file)).isEqualTo(table);
    }

    @Test
    void theTransitionsThatAreDrawnAreThoseThatHappen() throws IOException {
        Set<String> happen = new TreeSet<>(List.of("[*] --> QUEUED"));

        NewJob completed = Fixture.created("completed", 10, 10);
        List<Lease> leases = Fixture.claim(ALICE, 1);
        note(completed, JobState.QUEUED, happen);
        Fixture.complete(ALICE, leases.getFirst());
        Fixture.merge(completed.id());
        note(completed, JobState.RUNNING, happen);

        NewJob failed = Fixture.created("failed", 10, 10);
        for (int attempt = 1; attempt <= Chunks.MAX_ATTEMPTS; attempt++) {
            Fixture.passes(redis().clock().millis() + 250);
            redis().reaper().visit(failed.id());
            Lease lease = Fixture.claim(ALICE, 1).getFirst();
            redis().chunks().fail(ALICE, failed.id(), List.of(Fixture.held(lease)), "no");
        }
        note(failed, JobState.RUNNING, happen);

        NewJob early = Fixture.created("early", 10, 10);
        redis().jobs().cancel(early.id());
        note(early, JobState.QUEUED, happen);
        NewJob late = Fixture.created("late", 10, 10);
        Fixture.claim(ALICE, 1);
        redis().jobs().cancel(late.id());
        note(late, JobState.RUNNING, happen);
        NewJob answered = Fixture.job("answered", 10, 10);
        redis().jobs().createAnswered(answered, new byte[0], Fixture.report(answered), Optional.empty(), Vouching.NONE);
        note(answered, JobState.QUEUED, happen);

        notePauses(happen);

        for (JobState state : JobState.values()) {
            if (state.isFinal()) {
                happen.add(state + " --> [*]");
            }
        }
        assertThat(drawn(lifecycle(), 0)).isEqualTo(happen);
    }

    private static void notePauses(Set<String> happen) {
        NewJob idle = Fixture.created("idle", 10, 10);
        redis().steering().pause(idle.id());
        note(idle, JobState.QUEUED, happen);
        redis().steering().resume(idle.id());
        note(idle, JobState.PAUSED, happen);
        redis().jobs().cancel(idle.id());

        NewJob busy = Fixture.created("busy", 10, 10);
        Fixture.claim(ALICE, 1);
        redis().steering().pause(busy.id());
        note(busy, JobState.RUNNING, happen);
        redis().steering().resume(busy.id());
        note(busy, JobState.PAUSED, happen);
        Fixture.complete(ALICE, Fixture.claim(ALICE, 1).getFirst());
        redis().steering().pause(busy.id());
        Fixture.merge(busy.id());
        note(busy, JobState.PAUSED, happen);

        NewJob lost = Fixture.job("lost", 10, 10);
        redis().jobs().createPaused(lost, OptionalLong.empty());
        happen.add("[*] --> " + Fixture.state(lost));
        redis().jobs().cancel(lost.id());
        note(lost, JobState.PAUSED, happen);
    }

    @Test
    void everyStateAndEveryReplyIsExplained() throws IOException {
        String text = lifecycle();
        assertThat(text)
                .contains(Arrays.stream(JobState.values())
                        .map(state -> "| `" + state + "` |")
                        .toList());
        assertThat(text)
                .contains(Arrays.stream(CompleteReply.class.getPermittedSubclasses())
                        .map(reply -> "| `" + reply.getSimpleName() + "` |")
                        .toList());
    }

    @Test
    void theNumbersAreThoseOfTheCode() throws IOException {
        assertThat(lifecycle())
                .contains("While %,d results".formatted(Chunks.MAX_PENDING))
                .contains("a chunk failed five times")
                .contains("expire after ten minutes");
        assertThat(Chunks.MAX_ATTEMPTS).isEqualTo(5);
        assertThat(Jobs.KEPT_AFTER_PERSISTED).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void everyScriptThatTheDocumentNamesExists() throws IOException {
        Set<String> scripts = Arrays.stream(Script.values())
                .map(script -> script.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Matcher named = Pattern.compile("\\b[a-z]+_[a-z]+\\b").matcher(lifecycle());
        while (named.find()) {
            assertThat(scripts).contains(named.group());
        }
    }

    private static void note(NewJob job, JobState before, Set<String> happen) {
        happen.add(before + " --> " + Fixture.state(job));
    }

    private static String lifecycle() throws IOException {
        return Files.readString(DOCS.resolve("job-lifecycle.md"));
    }

    private static Set<String> drawn(String text, int diagram) {
        String block = text.split("```mermaid\n", -1)[diagram + 1].split("```", -1)[0];
        return block.lines()
                .map(String::strip)
                .filter(line -> line.contains(" --> "))
                .map(line -> line.contains(":") ? line.substring(0, line.indexOf(':')) : line)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
