package dev.wowlab.cli.roster;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.cli.sim.EffortOption;
import dev.wowlab.cli.sim.EngineChoice;
import dev.wowlab.cli.terminal.ProgressLine;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterTable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Lets a platform simulate characters, each as a job of its own: all are submitted before the first is waited for.
/// Confined to one thread. The jobs go on where it is interrupted, and the same command finds them.
///
/// @param quiet whether nothing is shown while it goes on
record SimulateThere(PlatformClient client, long seed, EffortOption effort, boolean quiet, PrintStream err) {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int CONFLICT = 409;

    RosterTable run(List<Members.Member> members) throws UnreachableException, InterruptedException {
        List<RosterRow> rows = new ArrayList<>();
        for (Members.Member member : members) {
            rows.add(
                    member.input().isPresent()
                            ? submit(member.row(), member.input().get())
                            : member.row());
        }
        boolean shows = !quiet && ProgressLine.isTerminal();
        for (int i = 0; i < rows.size(); i++) {
            if (shows) {
                err.print("\r\033[K  " + (i + 1) + " of " + rows.size() + " "
                        + rows.get(i).label());
            }
            rows.set(i, awaitEnd(rows.get(i)));
        }
        if (shows) {
            err.print("\r\033[K");
        }
        return new RosterTable(rows);
    }

    private RosterRow submit(RosterRow row, JsonNode input) throws UnreachableException, InterruptedException {
        SubmitJob job = describe(row.label(), input);
        try {
            return row.by(client.submit(job, key(job)).id());
        } catch (RefusedException refused) {
            return refused.status() == CONFLICT
                    ? submitAnew(row, job)
                    : failed(row, String.valueOf(refused.getMessage()));
        }
    }

    /// The platform's engine is another one than when the key was used: that job is of the past.
    private RosterRow submitAnew(RosterRow row, SubmitJob job) throws UnreachableException, InterruptedException {
        try {
            return row.by(client.submit(job, UUID.randomUUID().toString()).id());
        } catch (RefusedException refused) {
            return failed(row, String.valueOf(refused.getMessage()));
        }
    }

    private RosterRow awaitEnd(RosterRow row) throws UnreachableException, InterruptedException {
        if (row.job().isEmpty()) {
            return row;
        }
        JobId id = row.job().get();
        try {
            JobView job = client.job(id);
            while (!job.state().isFinal()) {
                Thread.sleep(PAUSE);
                job = client.job(id);
            }
            Optional<String> reason = job.failures().isEmpty()
                    ? Optional.empty()
                    : Optional.of(job.failures().getLast());
            String state = "job " + id + " ended as " + job.state()
                    + reason.map(why -> ": " + why).orElse("");
            boolean doubted = !job.vouching().doubted().isEmpty();
            return job.report()
                    .map(row::with)
                    .map(known -> doubted ? known.inDoubt() : known)
                    .orElseGet(() -> failed(row, state));
        } catch (RefusedException refused) {
            return failed(row, String.valueOf(refused.getMessage()));
        }
    }

    private RosterRow failed(RosterRow row, String reason) {
        err.println("wowlab roster: " + row.label() + ": " + reason);
        return row.failed(reason.lines()
                .map(String::strip)
                .reduce((one, next) -> one + " " + next)
                .orElse(""));
    }

    private SubmitJob describe(String label, JsonNode input) {
        return new SubmitJob(
                EngineChoice.forInput(input).name(),
                input,
                effort.fixedIterations(),
                effort.precision(),
                effort.mostIterations(),
                Optional.of(seed),
                Optional.empty(),
                Optional.of(SubmitJob.cutTitle(label)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same for the same job, so that a command which is given again finds the jobs of the one before.
    private static String key(SubmitJob job) {
        SimulationEngine engine = EngineChoice.forInput(job.input());
        EngineRef ref = new EngineRef(engine.name(), engine.version());
        return "roster-"
                + CanonicalJson.hash(ref, CanonicalJson.encode(Json.mapper().valueToTree(job)));
    }
}
