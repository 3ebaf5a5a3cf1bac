package dev.wowlab.specs.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.specs.reference.ReferenceCases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole fights that must stay the same to the last bit. Where a change of the ruleset is meant to
/// change numbers, the new digests belong into the same commit.
@Execution(ExecutionMode.CONCURRENT)
class GoldenTest {
    private static final long SEED = 7;
    private static final int FIGHTS = 200;

    @ParameterizedTest
    @CsvSource({
        "src/main/resources/dev/wowlab/specs/presets/arcane-mage.json,"
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

    /// One request of each of the other suites; digests that a change of the random streams changes, too.
    @ParameterizedTest
    @CsvSource({
        "Affliction,37b33834aa7e618cca2fc9dc0ce7590ca595b194e1c61170956904c6b827683d",
        "ShadowPriest,e90b3ed4677e5ac88df4d3a6f385d048f206066fe917d1e1c7a8cdfcd168fe15",
        "Elemental,88bc7b92986331caa8a4e0298024095dfd0485e0cb74b7ea97f60099b2d3521a",
        "Enhancement,ee459519f99be2b07a7159bf47a9c6145fa77d13c722dbbeb4c6073813701758",
        "Balance,5db64fd4bc0f3411cdbcca72d4a53e8dc6cf751cad5b1e9c0407941ac2df16c5",
        "FeralCat,c00a47c72e7aa8df26797c0ceb00bd30011350a7f9bb0e8ee84b008fce2464c5",
        "FeralBear,4c4060adfd6cc00284e8013f2d36858ccf4b8df1ccbac659d28a8954c8951793",
        "Hunter,99d7d8fb734c5950fd90bff371d84cea0e401f3f7ac99496f0d575611fb310e2",
        "Retribution,59598081897bf053747c2010b3fda3c1e07e76ee85247a738a35e46a0cb6ccd1",
        "ProtectionPaladin,5da50d176d6bec5122550938354b788aaa7fdc7162300d726ad3671376fe6eed",
        "DpsWarrior,bbff2a7e87ddd64980dc64442c8b28229a50c6aa02020a515159ded92868535b",
        "ProtectionWarrior,d040811dbae2431da74febbdac74d3cb1c92aa9ce1eb19fbef2052733f8e31c6",
        "Rogue,4e6f1de4d74239469c30e4d6b246fa50028c53bccd008d89913ab50a05701f2d"
    })
    void theTotalsOfEachSpecialisationAreTheSameAsEverForAnySplitAndCompiled(String suite, String digest)
            throws Exception {
        assertSameAsEver(request("golden", "Averages", suite), digest);
    }

    /// In the suites of feral druids nobody gives an action list, and they only swing; these decide and change form.
    @ParameterizedTest
    @CsvSource({
        "FeralCat,optimal own mangle and faerie fire,6d40f46a61d79163a0ad984e940f2d9b7b0b525470c6eec68edc4f3fcf44b66d",
        "FeralCat,autocast breaks form,d3fa01869c7134bc79d7eec86bb4d7f432a08b6f909c36fa95d988fd4ba7d168",
        "FeralBear,optimal own debuffs,ad33eb72d6d8c90ea17d25df8969d546c12d293011813d6128b314ba56b77c70",
        "FeralBear,autocast breaks form,f334f825479d73152db3afa9f0f11cbfb582a0a2d55d2fa91ffa0b6ae025a7c9"
    })
    void theTotalsOfAnimalsThatDecideAreTheSameAsEverForAnySplitAndCompiled(String suite, String name, String digest)
            throws Exception {
        assertSameAsEver(request("measured", suite, name), digest);
    }

    private static void assertSameAsEver(byte[] request, String digest) throws Exception {
        Totals whole = Totals.run(request, SEED, FIGHTS);
        Totals split = Totals.run(request, SEED, 1, 120, FIGHTS - 121);
        Totals compiled = Totals.runAfter(request, FIGHTS, SEED, FIGHTS);
        assertThat(whole.digest()).isEqualTo(digest);
        assertThat(split.digest()).isEqualTo(digest);
        assertThat(compiled.digest()).isEqualTo(digest);
        assertThat(split.luck).isEqualTo(whole.luck).isEqualTo(compiled.luck);
    }

    private static byte[] request(String folder, String suite, String name) throws Exception {
        return ReferenceCases.read(Path.of("src/test/resources").resolve(folder), suite).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .request();
    }

    /// A runner compiles its action list after 200 fights.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/dev/wowlab/specs/presets/arcane-mage.json",
                "src/main/resources/dev/wowlab/specs/presets/fire-mage.json",
                "src/main/resources/dev/wowlab/specs/presets/frost-mage.json",
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
