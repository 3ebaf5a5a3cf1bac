package dev.wowlab.localplatform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Centrifugo server program and the major version whose configuration it reads. Immutable.
record CentrifugoBinary(Path program, int majorVersion) {
    private static final String PINNED_VERSION = "5.4.9";
    private static final String MODULE = "github.com/centrifugal/centrifugo/v5";
    private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.\\d+\\.\\d+");
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(15);
    private static final List<String> BUILD_FILES = List.of("go.mod", "go.sum", "tools.go");
    private static final List<Path> USUAL_GO =
            List.of(Path.of("/usr/local/go/bin/go"), Path.of("/opt/homebrew/bin/go"), Path.of("/usr/lib/go/bin/go"));

    /// The one on the PATH when it is version 5 or 6, else the pinned one, built with Go once and kept.
    static CentrifugoBinary locate() {
        return onPath().orElseGet(CentrifugoBinary::built);
    }

    private static Optional<CentrifugoBinary> onPath() {
        return Executables.onPath("centrifugo").flatMap(program -> {
            Matcher version = VERSION.matcher(
                    Executables.answer(List.of(program.toString(), "version")).orElse(""));
            if (!version.find()) {
                return Optional.empty();
            }
            int major = Integer.parseInt(version.group(1));
            return major == 5 || major == 6 ? Optional.of(new CentrifugoBinary(program, major)) : Optional.empty();
        });
    }

    private static CentrifugoBinary built() {
        String name = "centrifugo-" + PINNED_VERSION + "-" + Executables.os() + "-" + Executables.arch();
        return new CentrifugoBinary(CacheFolder.entry(name, CentrifugoBinary::build), 5);
    }

    private static void build(Path target) throws IOException {
        Path go = findGo();
        System.err.println("Building Centrifugo " + PINNED_VERSION + " with Go, once; this takes a minute or two …");
        Path folder = TemporaryFolder.create("wowlab-centrifugo-build");
        for (String file : BUILD_FILES) {
            try (InputStream content = CentrifugoBinary.class.getResourceAsStream("/centrifugo/build/" + file)) {
                if (content == null) {
                    throw new IOException("the class path has no centrifugo/build/" + file);
                }
                Files.copy(content, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        List<String> command = List.of(
                go.toString(),
                "build",
                "-trimpath",
                "-buildvcs=false",
                "-ldflags",
                "-s -w -X " + MODULE + "/internal/build.Version=" + PINNED_VERSION,
                "-o",
                target.toAbsolutePath().toString(),
                MODULE);
        ChildProcess build = ChildProcess.start(
                new ChildSpec("go build centrifugo", command, Map.of(), folder, folder.resolve("build.log"), "TERM"));
        int exit = build.awaitExit(BUILD_LIMIT);
        if (exit != 0) {
            throw new IOException(
                    "go build of " + MODULE + " ended with exit code " + exit + ":\n" + build.logTail(20));
        }
    }

    private static Path findGo() {
        return Executables.onPath("go")
                .or(() -> USUAL_GO.stream().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new StartFailedException("no Centrifugo: install centrifugo 5 or 6 so that it is on"
                        + " the PATH (https://centrifugal.dev/docs/getting-started/installation), or install Go 1.23 or"
                        + " newer (https://go.dev/dl/) and it is built from its pinned source"));
    }
}
