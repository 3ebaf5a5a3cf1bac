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

/// A Centrifugo server program and the version whose configuration it reads. Immutable.
record CentrifugoBinary(Path program, CentrifugoVersion version) {
    private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.\\d+\\.\\d+");
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(15);
    private static final List<String> BUILD_FILES = List.of("go.mod", "go.sum", "tools.go");
    private static final List<Path> USUAL_GO =
            List.of(Path.of("/usr/local/go/bin/go"), Path.of("/opt/homebrew/bin/go"), Path.of("/usr/lib/go/bin/go"));

    /// The one that `WOWLAB_CENTRIFUGO` asks for; where it asks for none, the one on the PATH, else version 5.
    static CentrifugoBinary locate() {
        return CentrifugoVersion.asked()
                .map(CentrifugoBinary::of)
                .or(CentrifugoBinary::onPath)
                .orElseGet(() -> built(CentrifugoVersion.V5));
    }

    /// The one on the PATH where it is of this version, else the pinned release, built with Go once and kept.
    static CentrifugoBinary of(CentrifugoVersion version) {
        return onPath().filter(found -> found.version == version).orElseGet(() -> built(version));
    }

    private static Optional<CentrifugoBinary> onPath() {
        return Executables.onPath("centrifugo").flatMap(program -> {
            Matcher version = VERSION.matcher(
                    Executables.answer(List.of(program.toString(), "version")).orElse(""));
            if (!version.find()) {
                return Optional.empty();
            }
            return CentrifugoVersion.ofMajor(Integer.parseInt(version.group(1)))
                    .map(known -> new CentrifugoBinary(program, known));
        });
    }

    private static CentrifugoBinary built(CentrifugoVersion version) {
        String name = "centrifugo-" + version.release() + "-" + Executables.os() + "-" + Executables.arch();
        return new CentrifugoBinary(CacheFolder.entry(name, target -> build(version, target)), version);
    }

    private static void build(CentrifugoVersion version, Path target) throws IOException {
        Path go = findGo(version);
        System.err.println("Building Centrifugo " + version.release() + " with Go, once; this takes a minute or two …");
        Path folder = TemporaryFolder.create("wowlab-centrifugo-build");
        for (String file : BUILD_FILES) {
            String resource = "/centrifugo/build/v" + version.major() + "/" + file;
            try (InputStream content = CentrifugoBinary.class.getResourceAsStream(resource)) {
                if (content == null) {
                    throw new IOException("the class path has no " + resource);
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
                "-s -w -X " + version.module() + "/internal/build.Version=" + version.release(),
                "-o",
                target.toAbsolutePath().toString(),
                version.module());
        ChildProcess build = ChildProcess.start(
                new ChildSpec("go build centrifugo", command, Map.of(), folder, folder.resolve("build.log"), "TERM"));
        int exit = build.awaitExit(BUILD_LIMIT);
        if (exit != 0) {
            throw new IOException(
                    "go build of " + version.module() + " ended with exit code " + exit + ":\n" + build.logTail(20));
        }
    }

    private static Path findGo(CentrifugoVersion version) {
        return Executables.onPath("go")
                .or(() -> USUAL_GO.stream().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new StartFailedException("no Centrifugo " + version.major() + ": install it so that"
                        + " it is on the PATH (https://centrifugal.dev/docs/getting-started/installation), or install"
                        + " Go " + version.leastGo() + " or newer (https://go.dev/dl/) and it is built from its pinned"
                        + " source"));
    }
}
