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
                + "67b237a7eae7036f7d2d4f0243262affc3f80df10c4e3463f035d3df552e28f4",
        "src/test/resources/destruction-warlock.json,"
                + "ff21ba01f346ced8ceb9a055738db7f35fb8f404080b9b3e688b0bc7ef03b8df"
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
