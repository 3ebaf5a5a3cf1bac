package dev.wowlab.cli.platform;

import dev.wowlab.cli.platform.PlatformClient.Wish;
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

/// Lists the nodes of a platform, and claims, revokes and pardons them. Confined to the main thread.
@Command(
        name = "nodes",
        description = "List the nodes, with what each has done and what a quarantined one did; "
                + "'claim NODE CODE' makes one yours, 'revoke NODE' refuses it for ever, 'pardon NODE' lets a quarantined "
                + "one work again.",
        mixinStandardHelpOptions = true,
        subcommands = {NodesCommand.Claim.class, NodesCommand.Revoke.class, NodesCommand.Pardon.class},
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
        if (node.behind().orElse(false)) {
            out.println("    its engine is not the platform's: it gets no chunks of new jobs until it is updated");
        }
    }

    private static String text(NodeCredit credit) {
        return "%,d fights done, %,d checked, %,d own".formatted(credit.fights(), credit.agreed(), credit.own());
    }

    /// Does something with one node, and prints it as it is then. Confined to the main thread.
    abstract static class OfOne implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
        private CommandSpec command;

        @Parameters(index = "0", paramLabel = "NODE", description = "The node's id, or the beginning of it.")
        private String node = "";

        @Mixin
        private PlatformOption platform = new PlatformOption();

        abstract Wish wish();

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
                print(
                        client.steer(known.getFirst(), wish()),
                        command.commandLine().getOut());
                command.commandLine().getOut().flush();
            }
            return 0;
        }
    }

    /// Lets a quarantined node work again. Confined to the main thread.
    @Command(
            name = "pardon",
            description = "Let a quarantined node work again. What it did before stays recalled.",
            mixinStandardHelpOptions = true)
    static final class Pardon extends OfOne {
        @Override
        Wish wish() {
            return Wish.of("pardon");
        }
    }

    /// Makes a node the caller's. Confined to the main thread.
    @Command(
            name = "claim",
            description = "Make a node yours that waits for it: it then works, and serves your jobs first.",
            mixinStandardHelpOptions = true)
    static final class Claim extends OfOne {
        @Parameters(index = "1", paramLabel = "CODE", description = "What the node shows where it runs.")
        private String code = "";

        @Override
        Wish wish() {
            return Wish.claim(code);
        }
    }

    /// Refuses a node for ever. Confined to the main thread.
    @Command(
            name = "revoke",
            description = "Refuse a node of yours for ever. What it had begun is computed by others.",
            mixinStandardHelpOptions = true)
    static final class Revoke extends OfOne {
        @Override
        Wish wish() {
            return Wish.of("revoke");
        }
    }
}
