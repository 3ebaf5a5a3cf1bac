package dev.wowlab.node.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What of the machine may decide about the last bit of another's arithmetic. Stateless, thread-safe.
final class Architecture {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Architecture() {}

    /// As Go calls it; with `-nofma` on an amd64 without fused multiply-add, where Go's `math.Exp` takes another way.
    static String ofThisMachine() {
        String name = System.getProperty("os.arch", "unknown").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> hasFma() ? "amd64" : "amd64-nofma";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }

    private static boolean hasFma() {
        try {
            return Files.readAllLines(PROCESSORS).stream()
                    .filter(line -> line.startsWith("flags"))
                    .anyMatch(line -> line.contains(" fma ") && line.contains(" avx "));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
