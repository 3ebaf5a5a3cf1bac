package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.demo.Sample;
import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Starts real virtual machines on `wowlab sim`: however they execute the code, the result is the same to
/// the last bit.
class SameDigestTest {
    private static final int FIGHTS = 60;
    private static final int MAX_SECONDS = 120;

    /// Compiles in the foreground, so that few fights already run compiled code.
    private static final String AT_ONCE = "-Xbatch";

    @TempDir
    private Path folder;

    @Test
    void theDigestIsTheSameOnAnyThreadsAndHoweverTheVirtualMachineExecutesTheCode() throws Exception {
        Path input = Files.writeString(
                folder.resolve("sample.json"), Sample.request().toString());
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("as usual, 1 thread", digest(input, 1));
        digests.put("as usual, 7 threads", digest(input, 7));
        digests.put("interpreter only", digest(input, 2, "-Xint"));
        digests.put(
                "trusting final fields",
                digest(input, 2, "-XX:+UnlockExperimentalVMOptions", "-XX:+TrustFinalNonStaticFields"));
        digests.put("C1 only", digest(input, 1, "-XX:TieredStopAtLevel=1", AT_ONCE));
        digests.put("C2 only", digest(input, 1, "-XX:-TieredCompilation", AT_ONCE));

        String first = digests.values().iterator().next();
        assertThat(first).hasSize(64);
        assertThat(digests)
                .allSatisfy((how, digest) -> assertThat(digest).as(how).isEqualTo(first));
    }

    private String digest(Path input, int threads, String... machineOptions) throws IOException, InterruptedException {
        Path out = folder.resolve("out.json");
        Path err = folder.resolve("err.txt");
        Process machine = new ProcessBuilder(command(input, threads, machineOptions))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(machine.waitFor(MAX_SECONDS, TimeUnit.SECONDS))
                    .as("%s ended within %d s", List.of(machineOptions), MAX_SECONDS)
                    .isTrue();
        } finally {
            machine.destroyForcibly();
        }
        assertThat(machine.exitValue()).as(Files.readString(err)).isZero();
        JsonNode result = Json.mapper().readTree(Files.readString(out, StandardCharsets.UTF_8));
        return result.path("digest").stringValue();
    }

    private static List<String> command(Path input, int threads, String... machineOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(machineOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "sim"));
        command.addAll(List.of(input.toString(), "--json", "--iterations", Integer.toString(FIGHTS)));
        command.addAll(List.of("--threads", Integer.toString(threads)));
        return command;
    }
}
