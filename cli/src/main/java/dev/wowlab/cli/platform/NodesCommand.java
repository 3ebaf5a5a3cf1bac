package dev.wowlab.cli.platform;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists the nodes of a platform, and lets a quarantined one work again. Confined to the main thread.
@Command(
        name = "nodes",
        description = "List the nodes, with what each has done and what a quarantined one did; "
                + "'pardon NODE' lets it work again.",
        mixinStandardHelpOptions = true,
        subcommands = NodesCommand.Pardon.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:the command line is wrong",
            "3:the platform refused it, for example: there is no such node",
            "4:no platform answers"
        })
public final class NodesCommand implements Callable<Integer> {
    private static final int SHORT_ID = 12;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    @Option(names = "--json", description = "Print the nodes as JSON.")
    private boolean json;

    @Mixin
    private PlatformOption platform = new PlatformOption();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        try (PlatformClient client = platform.client()) {
            List<NodeView> nodes = client.nodes();
            if (json) {
                out.println(Json.mapper().writeValueAsString(nodes));
            } else {
                nodes.forEach(node -> print(node, out));
                nodes.stream()
                        .filter(node -> node.yours().orElse(false))
                        .flatMap(node -> node.credit().stream())
                        .reduce(NodeCredit::plus)
                        .ifPresent(credit -> out.println("your nodes: " + text(credit)));
            }
        }
        out.flush();
        return 0;
    }

    private static void print(NodeView node, PrintWriter out) {
        String state = node.status() == NodeStatus.ACTIVE && !node.healthy()
                ? "silent"
                : node.status().name().toLowerCase(Locale.ROOT);
        String engines = node.engines().stream().map(EngineRef::toString).collect(Collectors.joining(", "));
        out.printf(
                "%s  %-11s  %s%s  (%s)%s%n",
                node.id().value().substring(0, SHORT_ID),
                state,
                node.name(),
                node.yours().orElse(false) ? ", yours" : "",
                engines,
                node.credit().map(credit -> "  " + text(credit)).orElse(""));
        node.quarantineReason().ifPresent(reason -> out.println("    " + reason));
    }

    private static String text(NodeCredit credit) {
        return "%,d fights done, %,d checked, %,d own".formatted(credit.fights(), credit.agreed(), credit.own());
    }

    /// Lets a quarantined node work again. Confined to the main thread.
    @Command(
            name = "pardon",
            description = "Let a quarantined node work again. What it did before stays recalled.",
            mixinStandardHelpOptions = true)
    static final class Pardon implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
        private CommandSpec command;

        @Parameters(paramLabel = "NODE", description = "The node's id, or the beginning of it.")
        private String node = "";

        @Mixin
        private PlatformOption platform = new PlatformOption();

        @Override
        public Integer call() throws RefusedException, UnreachableException, InterruptedException {
            try (PlatformClient client = platform.client()) {
                List<NodeId> known = client.nodes().stream()
                        .map(NodeView::id)
                        .filter(id -> id.value().startsWith(node))
                        .toList();
                if (known.size() != 1) {
                    throw new ParameterException(
                            command.commandLine(), known.size() + " nodes have an id that begins with '" + node + "'");
                }
                NodeView pardoned = client.pardon(known.getFirst());
                print(pardoned, command.commandLine().getOut());
                command.commandLine().getOut().flush();
            }
            return 0;
        }
    }
}
