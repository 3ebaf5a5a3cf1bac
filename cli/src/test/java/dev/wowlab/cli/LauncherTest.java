package dev.wowlab.cli;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.testsupport.ShellProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/// The launcher knows the commands, and gets to its checkout and to every file wherever it is called.
class LauncherTest {
    private static final Pattern CALLED = Pattern.compile("(?m)^  ([a-z|\\- ]+)\\)");

    @TempDir
    private Path folder;

    @Test
    void everyCommandIsCalledByTheLauncherAndInItsHelp() throws IOException {
        String launcher = Files.readString(Path.of("").toAbsolutePath().resolveSibling("wowlab"));
        StringBuilder called = new StringBuilder();
        Matcher cases = CALLED.matcher(launcher);
        while (cases.find()) {
            called.append(' ').append(cases.group(1)).append(' ');
        }
        String help = launcher.substring(launcher.indexOf("cat <<'HELP'"), launcher.indexOf("\nHELP\n"));
        List<String> commands = Arrays.stream(
                        Main.class.getAnnotation(Command.class).subcommands())
                .map(command -> command.getAnnotation(Command.class).name())
                .toList();
        assertThat(commands).hasSizeGreaterThan(20).allSatisfy(command -> {
            assertThat(called).contains(" " + command + " ");
            assertThat(help).containsPattern("\\b" + command + "\\b");
        });
    }

    /// A checkout whose build is up to date, and a JDK whose `java` tells what it is given.
    private Path checkout() throws IOException {
        Path checkout = folder.resolve("checkout");
        Path launcher = checkout.resolve("wowlab");
        Files.createDirectories(checkout.resolve("target/dist/lib"));
        Files.createFile(checkout.resolve("target/dist/stamp"));
        Files.copy(Path.of("").toAbsolutePath().resolveSibling("wowlab"), launcher, COPY_ATTRIBUTES);
        Path jdk = folder.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
        for (String program : List.of("java", "javac")) {
            ShellProgram.write(
                    jdk.resolve("bin"), program, "echo \"charset $(locale charmap)\"\nprintf '%s\\n' \"$@\"\n");
        }
        return launcher;
    }

    private List<String> call(String launcher, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder call = new ProcessBuilder(
                        Stream.concat(Stream.of(launcher), Stream.of(arguments)).toList())
                .directory(folder.toFile());
        call.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        return ShellProgram.said(call);
    }

    @Test
    void aLinkToItUsesTheCheckoutThatItLeadsTo() throws Exception {
        Path launcher = checkout();
        Path bin = Files.createDirectories(folder.resolve("home/bin"));
        Path far = Files.createSymbolicLink(bin.resolve("far"), launcher);
        Path near = Files.createSymbolicLink(bin.resolve("wowlab"), Path.of("far"));
        String lib = launcher.resolveSibling("target/dist/lib").toRealPath().toString();
        for (Path link : List.of(launcher, far, near)) {
            assertThat(call(link.toString(), "presets")).anyMatch(said -> said.startsWith(lib));
        }
        assertThat(call("home/bin/wowlab", "presets")).anyMatch(said -> said.startsWith(lib));
        assertThat(bin.resolve("target")).as("nothing is built beside the link").doesNotExist();
    }

    /// As cron has it, whose locale knows ASCII alone.
    @Test
    @EnabledOnOs(OS.LINUX)
    void everyNameOfAFileIsReadWhateverTheLocale() throws Exception {
        String launcher = checkout().toString();
        assertThat(call(launcher, "import", "mage.json"))
                .contains("charset UTF-8")
                .endsWith("import", "mage.json");
        assertThat(call(launcher, "sim", "mage.json")).contains("charset UTF-8");
    }

    @Test
    void itAnswersWhatProgramsWithoutOptionsDoNot() throws Exception {
        String launcher = checkout().toString();
        assertThat(call(launcher, "version")).endsWith("dev.wowlab.cli.Main", "--version");
        for (String command : List.of("sentinel", "migrate", "build", "test")) {
            assertThat(call(launcher, command, "--help"))
                    .singleElement()
                    .asString()
                    .startsWith("  ./wowlab " + command + " ");
        }
    }
}
