package dev.wowlab.specs.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two whole fights of our own that must stay the same to the last bit. Where a change of the ruleset is meant to
/// change numbers, the new digests belong into the same commit.
class GoldenTest {
    private static final long SEED = 7;
    private static final int FIGHTS = 200;

    @ParameterizedTest
    @CsvSource({
        "../cli/src/main/resources/sample/arcane-mage.json,"
                + "a188471f8d23b2a272423c45c5ffd97c93da31557ab9228846bab9992e3e2a8b",
        "src/test/resources/destruction-warlock.json,"
                + "34af22212ce1bfc7c713198490d14a186c14393dfd6a19858e05b5265dceb9f5"
    })
    void theTotalsOfASampleAreTheSameAsEverForAnySplitAndWithoutTheCompiler(String file, String digest)
            throws Exception {
        byte[] request = Files.readAllBytes(Path.of(file));
        assertThat(Totals.run(request, SEED, FIGHTS).digest()).isEqualTo(digest);
        assertThat(Totals.run(request, SEED, 1, 99, 63, 37).digest()).isEqualTo(digest);
        assertThat(interpreted(file)).isEqualTo(digest);
    }

    /// A runner compiles its action list after 200 fights.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../cli/src/main/resources/sample/arcane-mage.json",
                "../cli/src/main/resources/sample/fire-mage.json",
                "../cli/src/main/resources/sample/frost-mage.json",
                "src/test/resources/destruction-warlock.json"
            })
    void aCompiledActionListPlaysTheSameFightsAsAnAskedOne(String file) throws Exception {
        byte[] request = Files.readAllBytes(Path.of(file));
        assertThat(Totals.runAfter(request, 250, SEED, FIGHTS / 2).digest())
                .isEqualTo(Totals.run(request, SEED, FIGHTS / 2).digest());
    }

    private static String interpreted(String file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xint",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Totals.class.getName(),
                        file,
                        Long.toString(SEED),
                        Integer.toString(FIGHTS))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.strip();
    }
}
