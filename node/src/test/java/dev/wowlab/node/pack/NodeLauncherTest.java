package dev.wowlab.node.pack;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.testsupport.ShellProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path bin = Files.createDirectories(folder.resolve("java/bin"));
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25\"\n");
        ShellProgram.write(bin, "java", "echo \"in $(pwd -P), charset $(locale charmap)\"\nprintf '%s\\n' \"$@\"\n");
    }

    private List<String> start(Path script) throws IOException, InterruptedException {
        return ShellProgram.said(new ProcessBuilder("sh", script.toString(), "--no-owner-first", "--help"));
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
