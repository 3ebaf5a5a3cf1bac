package dev.wowlab.cli.roster;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.PlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.cli.platform.WebhookOption;
import dev.wowlab.cli.sim.EffortOption;
import dev.wowlab.cli.sim.InputTrouble;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.roster.SubmitRoster;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets a platform keep a roster. Confined to the main thread.
@Command(
        name = "push",
        description = "Let a platform keep a roster: make the one of that name, or say all of it anew.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is kept",
            "1:a FILE cannot be read: nothing was changed",
            "2:the command line is wrong",
            "3:the platform refused it",
            "4:no platform answers"
        })
final class PushCommand implements Callable<Integer> {
    private static final int MISUSE = 2;

    @Parameters(index = "0", paramLabel = "NAME", description = "What the roster is called.")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Its characters, as 'wowlab roster' reads them; at most 40.")
    private List<String> named = new ArrayList<>();

    @Mixin
    private EffortOption effort = new EffortOption();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of every run (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private WeeklyOption weekly = new WeeklyOption();

    @Option(
            names = "--visibility",
            paramLabel = "WHO",
            description = "Who may see its runs and their jobs: private, unlisted (whoever has the link) or public"
                    + " (default: private).")
    private @Nullable Visibility visibility;

    @Mixin
    private WebhookOption webhook = new WebhookOption();

    @Option(names = "--json", description = "Print the roster as JSON.")
    private boolean json;

    @Mixin
    private PlatformOption platform = new PlatformOption();

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        Optional<String> misuse = effort.misuse();
        if (misuse.isPresent()) {
            err.println("wowlab roster push: " + misuse.get());
            return MISUSE;
        }
        Optional<List<String>> files =
                new InputTrouble("roster push", err).orTell(String.join(", ", named), () -> RosterFiles.of(named));
        if (files.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        List<Members.Member> members = new Members(err).read(files.get());
        if (members.isEmpty()
                || members.stream().anyMatch(member -> member.input().isEmpty())) {
            err.println("wowlab roster push: "
                    + (members.isEmpty() ? "no file in " + String.join(", ", named) : "nothing was changed"));
            return InputTrouble.EXIT_CODE;
        }
        SubmitRoster roster = describe(members);
        try (PlatformClient client = platform.client()) {
            Optional<RosterView> known = client.rosters().stream()
                    .filter(one -> one.plan().name().equals(name))
                    .findFirst();
            RosterView kept = known.isPresent()
                    ? client.change(known.get().id(), roster)
                    : client.create(roster, UUID.randomUUID().toString());
            out.println(
                    json
                            ? Json.mapper().writeValueAsString(kept)
                            : ListCommand.line(kept) + "  " + platform.base().resolve("/rosters/" + kept.id()));
        }
        return 0;
    }

    private SubmitRoster describe(List<Members.Member> members) {
        return new SubmitRoster(
                name,
                Optional.empty(),
                members.stream()
                        .map(member -> new SubmitRoster.Member(
                                Optional.of(member.row().label()), member.input(), Optional.empty()))
                        .toList(),
                effort.fixedIterations(),
                effort.precision(),
                effort.mostIterations(),
                Optional.of(seed),
                weekly.schedule(),
                Optional.ofNullable(visibility),
                webhook.asked());
    }
}
