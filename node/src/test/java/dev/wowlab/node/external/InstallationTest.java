package dev.wowlab.node.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.node.engine.ChunkEngine;
import dev.wowlab.testsupport.ShellProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path home;

    private static List<ChunkEngine> install(String setting) throws Exception {
        return Installation.install(ExternalConfig.fromEnvironment(Map.of(ExternalConfig.ENGINES, setting)));
    }

    private static void assertRefused(String setting, String... parts) {
        assertThatThrownBy(() -> install(setting))
                .isInstanceOf(InstallationException.class)
                .hasMessageContainingAll(parts)
                .hasMessageContaining(ExternalConfig.ENGINES);
    }

    @Test
    void withoutASettingThereIsNone() throws Exception {
        assertThat(Installation.install(ExternalConfig.fromEnvironment(Map.of())))
                .isEmpty();
    }

    @Test
    void theVersionSaysWhatItCallsItselfTheArchitectureAndItsBytes() throws Exception {
        Path program = ShellProgram.wowSimsCli(home);

        assertThat(install("wowsimcli=" + program)).singleElement().satisfies(engine -> {
            assertThat(engine.ref().name()).isEqualTo("wowsimcli");
            assertThat(engine.ref().version())
                    .startsWith("v0.0.0-stand-in-" + Architecture.ofThisMachine() + "-")
                    .contains(Binary.of(program).sha256().substring(0, 12))
                    .hasSizeLessThanOrEqualTo(64);
        });
    }

    @Test
    void oneByteMoreIsAnotherVersion() throws Exception {
        Path program = ShellProgram.wowSimsCli(home);
        String before = install("wowsimcli=" + program).getFirst().ref().version();

        Files.writeString(program, Files.readString(program) + "\n");

        assertThat(install("wowsimcli=" + program).getFirst().ref().version()).isNotEqualTo(before);
    }

    @Test
    void whatCannotBeUsedIsRefusedWithKeyAndValue() throws Exception {
        Path plain = Files.writeString(home.resolve("plain"), "no program");

        assertRefused("wowsimcli=" + home.resolve("absent"), "absent", "path of an executable file");
        assertRefused("wowsimcli=" + plain, "plain", "path of an executable file");
        assertRefused("wowsimcli=" + home, "path of an executable file");
        assertRefused("othersim=" + plain, "othersim", "NAME=PATH with one of wowsimcli");
        assertRefused("wowsimcli", "allowed is NAME=PATH");
        assertRefused("wowsimcli=a,wowsimcli=b", "names wowsimcli twice");
    }

    @Test
    void aProgramThatDoesNotWorkIsRefusedBeforeTheNodeStarts() throws Exception {
        Path silent = ShellProgram.write(home, "silent", "exit 0");
        assertRefused("wowsimcli=" + silent, "it does not work: 'version' tells no version");

        Path broken =
                ShellProgram.write(home, "broken", "[ \"$1\" = version ] && echo v1 && exit; echo oh >&2; exit 7");
        assertRefused("wowsimcli=" + broken, "exit code 7: oh");
    }

    @Test
    void aProgramThatContradictsItselfIsRefused() throws Exception {
        Path honest = ShellProgram.wowSimsCli(home);
        Path count = home.resolve("count");
        Path fickle = ShellProgram.write(
                home,
                "fickle",
                "if [ \"$1\" = version ]; then echo v1; exit; fi\n"
                        + "echo x >>" + count + "\n"
                        + "sed \"s/\\\"randomSeed\\\":\\\"[0-9]*\\\"/\\\"randomSeed\\\":\\\"$(wc -l <" + count
                        + ")\\\"/\" \"$3\" >other.json\n"
                        + honest + " sim --infile other.json --outfile \"$5\"\n");

        assertRefused("wowsimcli=" + fickle, "the same fights twice gave two results");
    }

    @Test
    void limitsAreChecked() {
        Map<String, String> environment = new HashMap<>(Map.of(ExternalConfig.SECONDS, "0"));
        assertThatThrownBy(() -> ExternalConfig.fromEnvironment(environment))
                .hasMessage(ExternalConfig.SECONDS + " is '0', allowed is a whole number from 1 to 86400");
        assertThatThrownBy(() -> ExternalConfig.fromEnvironment(Map.of(ExternalConfig.MEMORY, "much")))
                .hasMessage(ExternalConfig.MEMORY + " is 'much', allowed is a whole number from 64 to 1048576");
    }

    @Test
    void listsOfProcessorsAreRead() {
        assertThat(Processors.parse("0-3,8")).containsExactly(0, 1, 2, 3, 8);
        assertThat(Processors.parse("5")).containsExactly(5);
    }
}
