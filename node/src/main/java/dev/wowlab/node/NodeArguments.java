package dev.wowlab.node;

import dev.wowlab.node.external.ExternalConfig;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The command line of a node: what it can say the environment can, too. Stateless, thread-safe.
final class NodeArguments {
    static final String HELP = """
            Usage: wowlab node [--engine NAME=PATH]... [--no-owner-first] [--package DIR]
            A compute node, configured by WOWLAB_* variables.
              --engine NAME=PATH   also offer an engine that you have installed: wowsimcli
                                   (as WOWLAB_NODE_ENGINES=NAME=PATH; see docs/external-engines.md)
              --no-owner-first     serve everybody by fair share, and the user who claimed the node
                                   like all others, not before them (as WOWLAB_NODE_OWNER_FIRST=false)
              --package DIR        it is one that a platform hands out, unpacked in DIR: what the
                                   environment does not say is in settings.txt there
              --help               this text""";

    private static final String ENGINE = "--engine";
    private static final String NO_OWNER_FIRST = "--no-owner-first";
    private static final String PACKAGE = "--package";

    private NodeArguments() {}

    /// The folder of the package that the node was started from; empty where it was not.
    static Optional<Path> packageFolder(List<String> arguments) {
        int at = arguments.indexOf(PACKAGE);
        return at < 0 || at + 1 == arguments.size() ? Optional.empty() : Optional.of(Path.of(arguments.get(at + 1)));
    }

    /// The environment with what the arguments add to it.
    ///
    /// @throws ConfigException naming the first argument that is none
    static Map<String, String> over(Map<String, String> environment, List<String> arguments) throws ConfigException {
        Map<String, String> merged = new HashMap<>(environment);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.startsWith(ENGINE + "=")) {
                add(merged, argument.substring(ENGINE.length() + 1));
            } else if (argument.equals(ENGINE) && rest.hasNext()) {
                add(merged, rest.next());
            } else if (argument.equals(NO_OWNER_FIRST)) {
                merged.put(NodeConfig.OWNER_FIRST, "false");
            } else if (argument.equals(PACKAGE) && rest.hasNext()) {
                rest.next(); // packageFolder reads it
            } else {
                throw new ConfigException("there is no argument '" + argument + "'; allowed are --engine NAME=PATH, "
                        + NO_OWNER_FIRST + ", " + PACKAGE + " DIR");
            }
        }
        return merged;
    }

    private static void add(Map<String, String> environment, String engine) {
        environment.merge(ExternalConfig.ENGINES, engine, (before, now) -> before.isBlank() ? now : before + "," + now);
    }
}
