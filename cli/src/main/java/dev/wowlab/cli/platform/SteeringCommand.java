package dev.wowlab.cli.platform;

import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceView;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What commands have in common that change a job or race which has not ended. Confined to the main thread.
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
    private SteeredArgument what = new SteeredArgument();

    @Option(names = "--json", description = "Print the job, or race, as JSON.")
    private boolean json;

    @Mixin
    private PlatformOption platform = new PlatformOption();

    /// What is asked for.
    abstract PlatformClient.Wish wish();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        Optional<RaceId> race = what.race();
        try (PlatformClient client = platform.client()) {
            if (race.isPresent()) {
                RaceView now = client.steer(race.get(), wish());
                System.out.println(json ? Json.mapper().writeValueAsString(now) : describe(now));
            } else {
                JobView now = client.steer(what.job(), wish());
                System.out.println(json ? Json.mapper().writeValueAsString(now) : describe(now));
            }
        }
        return 0;
    }

    private static String describe(RaceView race) {
        return String.format(
                Locale.ROOT,
                "%s  %s, priority %s, stage %d, %,d of %,d sets left",
                race.id(),
                race.state().name().toLowerCase(Locale.ROOT),
                race.priority().name().toLowerCase(Locale.ROOT),
                race.progress().stage(),
                race.progress().left(),
                race.sets());
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
