package dev.wowlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/// The launcher knows the commands.
class LauncherTest {
    private static final Pattern CALLED = Pattern.compile("(?m)^  ([a-z|\\- ]+)\\)");

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
}
