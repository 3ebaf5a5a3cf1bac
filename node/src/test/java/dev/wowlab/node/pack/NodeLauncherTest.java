package dev.wowlab.node.pack;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script that starts a node out of its folder, with a Java that tells what it is given.
@EnabledOnOs({OS.LINUX, OS.MAC})
class NodeLauncherTest {
    @TempDir
    private Path root;

    private Path launcher;

    @BeforeEach
    void unpack() throws IOException {
        Path folder = Files.createDirectories(root.resolve("my computer/wowlab-node"));
        launcher = folder.resolve("wowlab-node");
        Files.copy(Path.of("src/main/package/wowlab-node"), launcher, COPY_ATTRIBUTES);
        Files.writeString(folder.resolve("current"), "v1\n");
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25\"\n");
        Files.writeString(java, "#!/bin/sh\necho \"in $(pwd -P), charset $(locale charmap)\"\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> start(Path script) throws IOException, InterruptedException {
        ProcessBuilder start =
                new ProcessBuilder("sh", script.toString(), "--no-owner-first", "--help").redirectErrorStream(true);
        start.environment().put("LC_ALL", "C");
        Process process = start.start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as("%s", said).isZero();
        return said;
    }

    @Test
    void aLinkToItStartsTheNodeOfTheFolderThatItLeadsTo() throws Exception {
        Path bin = Files.createDirectories(root.resolve("bin"));
        Path far = Files.createSymbolicLink(bin.resolve("far"), launcher);
        Path near = Files.createSymbolicLink(bin.resolve("wowlab-node"), Path.of("far"));
        for (Path script : List.of(launcher, far, near)) {
            assertThat(start(script))
                    .contains("@versions/v1/java.options", "dev.wowlab.node.Main")
                    .first()
                    .asString()
                    .startsWith("in " + launcher.resolveSibling("").toRealPath() + ", ");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everyNameOfAFileIsReadWhateverTheLocale() throws Exception {
        assertThat(start(launcher))
                .endsWith("--no-owner-first", "--help")
                .first()
                .asString()
                .endsWith("charset UTF-8");
    }
}
