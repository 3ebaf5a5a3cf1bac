package dev.wowlab.node.external;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tools of Linux (util-linux) that confine a program, by their paths. Immutable.
///
/// @param setpriv ends a program when the thread that started it ends, so also when this process is killed; absent
///     where the machine lacks it
/// @param unshare absent where programs may not be given namespaces of their own
record Tools(Path setsid, Path prlimit, Path taskset, Path kill, Optional<Path> setpriv, Optional<Path> unshare) {
    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/sbin"), Path.of("/usr/local/bin"));

    /// Namespaces of users, in which a process has the rights to make others, and of the network, in which there is
    /// none.
    private static final List<String> NO_NETWORK = List.of("--user", "--map-root-user", "--net");

    /// A namespace of processes, in which all end with the first, and the first with the one that made it. Made last:
    /// the kernel forgets who ends with whom when a process gets other rights.
    private static final List<String> TOGETHER = List.of("--pid", "--fork", "--kill-child");

    /// Finds them.
    ///
    /// @throws InstallationException naming those that are missing
    static Tools find() throws InstallationException, InterruptedException {
        List<String> missing = new ArrayList<>();
        Path setsid = find("setsid", missing);
        Path prlimit = find("prlimit", missing);
        Path taskset = find("taskset", missing);
        Path kill = find("kill", missing);
        if (!missing.isEmpty()) {
            throw new InstallationException("external engines need " + String.join(", ", missing)
                    + " (package util-linux), which this machine lacks: without them a program cannot be confined");
        }
        Optional<Path> unshare = find("unshare");
        if (unshare.isPresent() && !grantsNamespaces(unshare.get())) {
            unshare = Optional.empty();
        }
        return new Tools(setsid, prlimit, taskset, kill, find("setpriv"), unshare);
    }

    /// What is written before a command to confine it. Every tool replaces itself by the next, so that the process that
    /// is started leads the group of all that come of it.
    List<String> before(Limits limits, int cpu) {
        List<String> command = new ArrayList<>();
        command.add(setsid.toString());
        unshare.ifPresent(path -> add(command, path, NO_NETWORK));
        setpriv.ifPresent(path -> add(command, path, List.of("--pdeathsig", "KILL")));
        unshare.ifPresent(path -> add(command, path, TOGETHER));
        long seconds = limits.time().toSeconds();
        command.addAll(List.of(
                prlimit.toString(),
                "--as=" + limits.memoryBytes(),
                "--fsize=" + limits.outputBytes(),
                "--cpu=" + seconds,
                "--core=0",
                taskset.toString(),
                "-c",
                Integer.toString(cpu)));
        return command;
    }

    private static void add(List<String> command, Path tool, List<String> options) {
        command.add(tool.toString());
        command.addAll(options);
    }

    private static Path find(String name, List<String> missing) {
        return find(name).orElseGet(() -> {
            missing.add(name);
            return Path.of(name);
        });
    }

    private static Optional<Path> find(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Containers and some distributions forbid it.
    private static boolean grantsNamespaces(Path unshare) throws InterruptedException {
        List<String> command = new ArrayList<>();
        add(command, unshare, NO_NETWORK);
        add(command, unshare, TOGETHER);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (java.io.IOException notThere) {
            return false;
        }
    }
}
