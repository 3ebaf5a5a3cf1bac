package dev.wowlab.cli.platform;

import dev.wowlab.cli.sim.EffortOption;
import dev.wowlab.cli.sim.ReportPrinter;
import dev.wowlab.cli.terminal.ProgressLine;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Follows a job until its end and prints its result. Confined to the main thread.
@Command(
        name = "watch",
        description = "Follow a job until its end and print its result.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:completed",
            "1:the job failed or was cancelled",
            "2:the command line is wrong",
            "3:the platform refused it, for example: there is no such job",
            "4:no platform answers"
        })
public final class WatchCommand implements Callable<Integer> {
    private static final int NOT_COMPLETED = 1;

    @Mixin
    private JobArgument job = new JobArgument();

    @Option(names = "--json", description = "Print the job, with its report, as JSON.")
    private boolean json;

    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        try (PlatformClient client = platform.client()) {
            return watch(client, job.id(), json);
        }
    }

    /// Prints the result of a completed job, and whether its target precision was reached.
    static void print(PlatformClient client, JobView job)
            throws RefusedException, UnreachableException, InterruptedException {
        if (job.report().isEmpty()) {
            return;
        }
        ResultReport report = job.report().get();
        ReportPrinter.printRecorded(report, JobLines.of(client, job), System.out);
        job.precision().ifPresent(wanted -> System.out.println("  " + EffortOption.verdict(report, wanted)));
    }

    /// Shows progress on stderr and the result on stdout.
    static int watch(PlatformClient client, JobId id, boolean json)
            throws RefusedException, UnreachableException, InterruptedException {
        client.job(id).waiting().ifPresent(reason -> System.err.println("waiting: " + reason));
        ProgressLine line = ProgressLine.on(System.err);
        JobView job;
        try {
            job = new JobFollower(client, id, seen -> line.show(seen.progress(), seen.live())).awaitEnd();
        } finally {
            line.end();
        }
        if (json) {
            System.out.println(Json.mapper().writeValueAsString(job));
        } else if (job.report().isPresent()) {
            print(client, job);
        } else {
            System.err.println("job " + id + " ended as " + job.state());
            job.failures().forEach(failure -> System.err.println("  " + failure));
        }
        return job.state() == JobState.COMPLETED ? 0 : NOT_COMPLETED;
    }
}
