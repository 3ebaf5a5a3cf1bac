package dev.wowlab.cli.platform;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What commands have in common that change a job which has not ended. Confined to the main thread.
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or it was so before",
            "2:the command line is wrong",
            "3:the platform refused it, for example: the job has ended, or is not yours",
            "4:no platform answers"
        })
abstract class SteeringCommand implements Callable<Integer> {
    @Mixin
    private JobArgument job = new JobArgument();

    @Option(names = "--json", description = "Print the job as JSON.")
    private boolean json;

    @Mixin
    private PlatformOption platform = new PlatformOption();

    /// What is asked for.
    abstract PlatformClient.Wish wish();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        JobId id = job.id();
        try (PlatformClient client = platform.client()) {
            JobView now = client.steer(id, wish());
            System.out.println(json ? Json.mapper().writeValueAsString(now) : describe(now));
        }
        return 0;
    }

    static String describe(JobView job) {
        return String.format(
                Locale.ROOT,
                "%s  %s, priority %s, %,d of %s%,d fights",
                job.id(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.priority().name().toLowerCase(Locale.ROOT),
                job.fightsDone(),
                job.precision().isPresent() ? "about " : "",
                job.expectedFights());
    }
}
