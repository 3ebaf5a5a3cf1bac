package dev.wowlab.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs a program that refuses to run as root. Stateless, thread-safe.
///
/// Where user namespaces are allowed, root steps into an empty one and is nobody there. Where they are not (many
/// containers), the program runs as the user `nobody`, who is given the folder.
final class Unprivileged {
    private Unprivileged() {}

    static boolean isRoot() {
        return Holder.ROOT;
    }

    /// The command to run instead of `command`. As root it may hand `folder` over to another user.
    static List<String> command(List<String> command, Path folder) {
        if (!isRoot()) {
            return command;
        }
        List<String> whole = new ArrayList<>();
        if (Executables.answer(List.of("unshare", "-U", "true")).isPresent()) {
            whole.addAll(List.of("unshare", "-U"));
        } else {
            Optional<Path> setpriv = Executables.onPath("setpriv");
            if (setpriv.isEmpty()) {
                throw new StartFailedException("PostgreSQL does not run as root, and neither user namespaces nor"
                        + " setpriv are here to step down: run as another user, or install util-linux");
            }
            if (Executables.answer(List.of("chown", "-R", "nobody", folder.toString()))
                    .isEmpty()) {
                throw new StartFailedException("cannot give " + folder + " to the user nobody");
            }
            whole.addAll(List.of(setpriv.get().toString(), "--reuid=nobody", "--clear-groups"));
        }
        whole.addAll(command);
        return whole;
    }

    private static final class Holder {
        static final boolean ROOT = rootOwnsNewFiles();

        private Holder() {}

        private static boolean rootOwnsNewFiles() {
            try {
                Path probe = Files.createTempFile("wowlab", ".owner");
                try {
                    return Files.getAttribute(probe, "unix:uid").equals(0);
                } finally {
                    Files.delete(probe);
                }
            } catch (IOException e) {
                throw new StartFailedException("cannot tell whether this process is root: " + e.getMessage(), e);
            }
        }
    }
}
