package dev.wowlab.cli.again;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.again.AgainPage;
import dev.wowlab.protocol.again.AgainView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lets a platform simulate finished jobs on its engine of today, and waits for it. Confined to one thread; the jobs
/// go on where it is interrupted, and the same question finds them.
record AskPlatform(PlatformClient client) {
    private static final Duration PAUSE = Duration.ofMillis(700);

    /// The id that a text is or ends with, as a job's address does; empty when it is none.
    static Optional<JobId> id(String text) {
        try {
            return Optional.of(new JobId(text.substring(text.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Those that are named, all of them asked for before the first is waited for.
    List<AgainRow> jobs(List<String> named) throws RefusedException, UnreachableException, InterruptedException {
        List<JobId> ids =
                named.stream().map(AskPlatform::id).flatMap(Optional::stream).toList();
        for (JobId id : ids) {
            AgainView known = client.again(id);
            if (known.outcome() == AgainOutcome.NOT_ASKED || known.outcome() == AgainOutcome.FAILED) {
                client.askAgain(id);
            }
        }
        List<AgainRow> rows = new ArrayList<>();
        for (JobId id : ids) {
            AgainView view = client.again(id);
            while (view.outcome() == AgainOutcome.UNDER_WAY) {
                Thread.sleep(PAUSE);
                view = client.again(id);
            }
            rows.add(row(view));
        }
        return rows;
    }

    /// The newest finished ones, few at a time, as the platform allows.
    ///
    /// @param of `mine` or `public`
    List<AgainRow> newest(String of, int limit) throws RefusedException, UnreachableException, InterruptedException {
        AgainPage page = client.askAgain(of, limit);
        while (page.left() > 0 || page.jobs().stream().anyMatch(view -> view.outcome() == AgainOutcome.UNDER_WAY)) {
            Thread.sleep(PAUSE);
            page = client.askAgain(of, limit);
        }
        return page.jobs().stream().map(AskPlatform::row).toList();
    }

    private static AgainRow row(AgainView view) {
        String name = view.title().map(title -> title + " ").orElse("") + "/jobs/" + view.job();
        String engine = view.before()
                + view.now().map(EngineRef::toString).map(now -> " → " + now).orElse("");
        return new AgainRow(name, engine, view.outcome(), view.reasons(), view.difference());
    }
}
