package dev.wowlab.cli.host;

import dev.wowlab.cli.platform.PlatformOption;
import dev.wowlab.localplatform.StartFailedException;
import dev.wowlab.protocol.pack.Computer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Puts Java where a platform's sentinels find it and hand it out with the node. Confined to the main thread.
@Command(
        name = "node-java",
        description = {
            "Have the platform hand out its node with Java in it, so that who lends a machine needs nothing else.",
            "Without a kind of computer, Java for this one's is made of the JDK that runs this, without a network; for"
                    + " others Eclipse Temurin's is loaded from Adoptium, and its checksum compared. A platform that runs"
                    + " hands it out at once."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is there", "1:it could not be had", "2:the command line is wrong"})
public final class NodeJavaCommand implements Callable<Integer> {
    /// What sentinels are told the folder by.
    static final String VARIABLE = "WOWLAB_NODE_JAVA";

    private static final double MEBIBYTE = 1024.0 * 1024.0;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "COMPUTER",
            arity = "0..*",
            description = "windows-x64, mac-aarch64, mac-x64, linux-x64, linux-aarch64 or windows-aarch64.")
    private List<String> computers = List.of();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            converter = FolderName.class,
            description = "The platform's folder (default: where 'host' has it by default; where " + VARIABLE
                    + " is set, the folder that it names is taken).")
    private @Nullable Path folder;

    @Option(
            names = "--source",
            paramLabel = "URL",
            defaultValue = "https://api.adoptium.net",
            description = "Who answers as Adoptium's API does (default: ${DEFAULT-VALUE}).")
    private URI source = URI.create("https://api.adoptium.net");

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Computer> wanted = computers.stream().map(this::computer).toList();
        if (!PlatformOption.isOfWeb(source)) {
            throw wrong("--source is '" + source + "'; it must be http:// or https:// and a host");
        }
        Path into = Files.createDirectories(into());
        out.println("WowLab: Java for nodes, in " + into);
        if (wanted.isEmpty()) {
            Computer here = Computer.here()
                    .orElseThrow(() -> new StartFailedException("this computer is of no kind that Java is made for: "
                            + System.getProperty("os.name") + ", " + System.getProperty("os.arch")));
            OwnJava.make(into.resolve(here.archive()));
            tell(here, into, "made of Java " + Runtime.version());
        }
        for (Computer computer : wanted) {
            String name = new Adoptium(source).load(computer, into.resolve(computer.archive()));
            tell(computer, into, name + " of " + source.getHost() + ", with its checksum");
        }
        for (Computer computer : Computer.values()) {
            boolean isNew = wanted.contains(computer)
                    || (wanted.isEmpty() && Computer.here().equals(Optional.of(computer)));
            if (!isNew && Files.exists(into.resolve(computer.archive()))) {
                tell(computer, into, "there before");
            }
        }
        return 0;
    }

    private Path into() {
        String named = System.getenv().getOrDefault(VARIABLE, "");
        return folder == null && !named.isBlank()
                ? Path.of(named).toAbsolutePath()
                : HostFolder.nodeJava(HostFolder.of(folder));
    }

    private void tell(Computer computer, Path into, String how) throws IOException {
        out.printf(
                Locale.ROOT,
                "  ✓ %-16s %4.0f MiB  %s%n",
                computer.id(),
                Files.size(into.resolve(computer.archive())) / MEBIBYTE,
                how);
    }

    private Computer computer(String id) {
        return Computer.of(id)
                .orElseThrow(() -> wrong("'" + id + "' is no kind of computer; there are "
                        + Arrays.stream(Computer.values()).map(Computer::id).collect(Collectors.joining(", "))));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec == null ? new CommandLine(this) : spec.commandLine(), what);
    }
}
