package dev.wowlab.cli.platform;

import dev.wowlab.cli.sim.EffortOption;
import dev.wowlab.cli.sim.EngineChoice;
import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.cli.sim.InputTrouble;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.Json;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Hands a simulation to a platform. Confined to the main thread.
@Command(
        name = "submit",
        description = "Hand a simulation to a platform; prints the job's id and address.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:accepted; with --watch: completed",
            "1:the input cannot be read; with --watch: the job failed or was cancelled",
            "2:the command line is wrong",
            "3:the platform refused it",
            "4:no platform answers"
        })
public final class SubmitCommand implements Callable<Integer> {
    private static final int MISUSED = 2;

    @Parameters(
            paramLabel = "FILE",
            description = "The engine's input (for tbc a RaidSimRequest, for tbc-compare a comparison; JSON or .gz);"
                    + " - reads standard input.")
    private String file = "-";

    @Option(
            names = "--engine",
            paramLabel = "NAME[@VERSION]",
            description = "Engine (default: tbc, or tbc-compare for a comparison). With wowsimcli, a node's installed"
                    + " WoWSims simulates it; the version is needed where nodes offer several.")
    private @Nullable String engine;

    @Mixin
    private EffortOption effort = new EffortOption();

    @Mixin
    private QuestionOption question = new QuestionOption();

    @Option(names = "--seed", paramLabel = "S", description = "Seed (default: drawn by the platform).")
    private @Nullable Long seed;

    @Option(names = "--chunk-size", paramLabel = "N", description = "Fights per chunk (default: chosen).")
    private @Nullable Integer chunkSize;

    @Option(names = "--title", paramLabel = "TEXT", description = "Shown in lists of jobs.")
    private @Nullable String title;

    @Option(
            names = "--visibility",
            paramLabel = "WHO",
            description = "Who may see it: private, unlisted (whoever has the link) or public (default: unlisted).")
    private @Nullable Visibility visibility;

    @Option(names = "--priority", paramLabel = "P", description = "high, normal or low (default: normal).")
    private @Nullable Priority priority;

    @Option(names = "--key", paramLabel = "KEY", description = "Idempotency key: the same key gives the same job.")
    private String key = UUID.randomUUID().toString();

    @Option(names = "--recompute", description = "Compute it even where an equal result is on record.")
    private boolean recompute;

    @Option(names = "--watch", description = "Follow the job until its result.")
    private boolean watch;

    @Option(names = "--json", description = "Print the job as JSON.")
    private boolean json;

    @Mixin
    private WebhookOption webhook = new WebhookOption();

    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        Optional<String> misuse = effort.misuse().or(question::misuse);
        if (misuse.isPresent()) {
            System.err.println("wowlab submit: " + misuse.get());
            return MISUSED;
        }
        InputTrouble trouble = new InputTrouble("submit", System.err);
        Optional<JsonNode> request = trouble.orTell(file, () -> InputFile.request(file, System.err));
        Optional<JsonNode> input = request.isEmpty()
                ? request
                : trouble.orTell(question.bag().orElse(file), () -> question.about(request.get()));
        if (input.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        try (PlatformClient client = platform.client()) {
            JobView job = client.submit(describe(input.get()), key);
            if (watch) {
                return WatchCommand.watch(client, job.id(), json);
            }
            if (json) {
                System.out.println(Json.mapper().writeValueAsString(job));
            } else {
                System.out.println(job.id() + "  " + platform.base().resolve("/jobs/" + job.id()));
                job.waiting().ifPresent(reason -> System.out.println("  waiting: " + reason));
                WatchCommand.print(client, job);
            }
            return 0;
        }
    }

    private SubmitJob describe(JsonNode input) {
        return new SubmitJob(
                engine == null ? EngineChoice.forInput(input).name() : engine,
                input,
                effort.fixedIterations(),
                effort.precision(),
                effort.mostIterations(),
                Optional.ofNullable(seed),
                Optional.ofNullable(chunkSize),
                Optional.ofNullable(title).or(question::title),
                Optional.ofNullable(visibility),
                Optional.ofNullable(priority),
                recompute ? Optional.of(true) : Optional.empty(),
                webhook.asked());
    }
}
