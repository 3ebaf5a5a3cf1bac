package dev.wowlab.sentinel.pack;

import dev.wowlab.protocol.pack.Computer;
import dev.wowlab.protocol.pack.NodeDownloads;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.PublicAddress;
import dev.wowlab.sentinel.http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The node's package, for people and for nodes that keep themselves up to date. Thread-safe.
public final class HandOutNode {
    private static final String NONE = "package of a node: this platform hands out none (WOWLAB_NODE_PACKAGE)";

    private final Optional<NodePackage> handedOut;
    private final NodeJava java;
    private final PublicAddress address;

    public HandOutNode(Optional<NodePackage> handedOut, NodeJava java, PublicAddress address) {
        this.handedOut = handedOut;
        this.java = java;
        this.address = address;
    }

    /// `GET /api/v1/nodes/package`: a [PackageVersion].
    public Reply version(Call call) {
        return handedOut.map(one -> Reply.ok(one.version())).orElseGet(() -> Reply.problem(Problems.notFound(NONE)));
    }

    /// `GET /wowlab-node.zip`: a folder `wowlab-node`, which knows this platform; with `java` Java for that kind of
    /// computer is in it.
    public Reply archive(Call call) {
        if (handedOut.isEmpty()) {
            return Reply.problem(Problems.notFound(NONE));
        }
        String platform = address.of(call);
        if (platform.isEmpty()) {
            return Reply.problem(Problems.notFound("address of this platform: set WOWLAB_PUBLIC_URL"));
        }
        Optional<String> wanted = call.queryParameter("java").filter(named -> !named.isEmpty());
        Optional<NodeJava.Archive> found = wanted.flatMap(Computer::of).flatMap(java::of);
        if (wanted.isPresent() && found.isEmpty()) {
            return Reply.problem(Problems.notFound("Java for '" + wanted.get() + "': this platform hands it out for "
                    + (kinds().isEmpty() ? "no kind of computer" : String.join(", ", kinds()))));
        }
        try {
            return archive(handedOut.get(), settings(URI.create(platform)), found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reply archive(NodePackage node, String settings, Optional<NodeJava.Archive> java)
            throws IOException {
        return Reply.streamed("application/zip", out -> node.write(settings, java, out))
                .with("Content-Length", Long.toString(node.bytes(settings, java)))
                .with("Content-Disposition", "attachment; filename=\"wowlab-node.zip\"");
    }

    private List<String> kinds() {
        return java.all().stream().map(one -> one.computer().id()).toList();
    }

    /// What a page tells of it; empty where there is none.
    public Optional<NodeDownloads> downloads() {
        return handedOut.map(node -> {
            long bytes = node.version().bytes();
            SortedMap<Computer, Long> withJava = new TreeMap<>();
            java.all().forEach(one -> withJava.put(one.computer(), bytes + one.bytes()));
            return new NodeDownloads(bytes, withJava);
        });
    }

    private static String settings(URI platform) {
        return """
                # Settings of this node: NAME=value, a line each. A line that begins with # says nothing to it.

                # The platform that this computer simulates for.
                WOWLAB_SENTINEL_URL=%s

                # Whether newer versions that the platform hands out are installed and started by themselves.%s
                WOWLAB_NODE_UPDATE=%s

                # Chunks that are simulated at once; when unset, one a core.
                #WOWLAB_NODE_WORKERS=4

                # The name on the platform's pages; when unset, the computer's.
                #WOWLAB_NODE_NAME=garage

                # Of whoever hosts the platform: with it the node works at once. Without it, it shows a code, which you
                # enter on the page "Fleet".
                #WOWLAB_JOIN_TOKEN=
                """.formatted(platform, isSafe(platform) ? "" : """

                # The way to this platform is not encrypted, so that whoever sits on it could hand you a program of
                # theirs: say true only in a network that you trust.""", isSafe(platform));
    }

    /// Whether nobody on the way can change what is loaded from there.
    private static boolean isSafe(URI platform) {
        return "https".equals(platform.getScheme())
                || "localhost".equals(platform.getHost())
                || "127.0.0.1".equals(platform.getHost());
    }
}
