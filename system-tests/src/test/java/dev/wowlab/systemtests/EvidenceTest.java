package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.protocol.job.JobView;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A job that real nodes computed is checked as somebody would who got its evidence by mail: after the platform is
/// gone.
class EvidenceTest {
    private static final long SEED = 31;
    private static final long ITERATIONS = 1_200;
    private static final int CHUNK = 100;

    @TempDir
    private static Path folder;

    private static Path file;
    private static int lineOfChunk3;
    private static JobView job;

    @BeforeAll
    static void compute() throws Exception {
        file = folder.resolve("evidence.jsonl");
        LocalPlatform platform = SharedPlatform.get();
        try (PlatformClient client = Fights.client(platform)) {
            job = client.submit(Fights.submit(SEED, ITERATIONS, CHUNK), Fights.newKey());
            Fights.awaitDigest(client, job);
            // the very address of the job's page, straight after its end
            assertThat(Main.run("verify", platform.url() + "/jobs/" + job.id(), "--save", file.toString()))
                    .isZero();
            assertThat(Main.run("verify", job.id().value(), "--url", platform.url(), "--again", "0"))
                    .isZero();
            assertThat(Main.run("verify", "no-such-job", "--url", platform.url()))
                    .isEqualTo(3);
        }
        lineOfChunk3 = Files.readAllLines(file).stream()
                .map(line -> line.startsWith("{\"chunk\":3,"))
                .toList()
                .indexOf(true);
    }

    /// Exit code and everything that was said.
    private static String verify(Path path, String... options) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            System.setOut(both);
            System.setErr(both);
            List<String> arguments = new ArrayList<>(List.of("verify", path.toString()));
            Collections.addAll(arguments, options);
            int code = Main.run(arguments.toArray(String[]::new));
            return "exit " + code + "\n" + said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /// Changes lines and seals the document again, as a forger would; returns what verify says of it.
    private static String forged(UnaryOperator<List<String>> change) throws Exception {
        List<String> lines = Files.readAllLines(file);
        List<String> changed = change.apply(new ArrayList<>(lines.subList(0, lines.size() - 1)));
        String body = String.join("\n", changed) + "\n";
        String seal = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        Path forgery = Files.writeString(folder.resolve("forged.jsonl"), body + "{\"sha256\":\"" + seal + "\"}\n");
        return verify(forgery, "--again", "0");
    }

    private static UnaryOperator<List<String>> onLine(int line, UnaryOperator<String> change) {
        return lines -> {
            String before = lines.get(line);
            lines.set(line, change.apply(before));
            assertThat(lines.get(line)).isNotEqualTo(before);
            return lines;
        };
    }

    /// The same text with the first character of a field's value changed to another hexadecimal digit or letter.
    private static UnaryOperator<String> otherValue(String field) {
        return line -> {
            int value = line.indexOf("\"" + field + "\":\"") + field.length() + 4;
            String other = line.charAt(value) == 'a' ? "b" : "a";
            return line.substring(0, value) + other + line.substring(value + 1);
        };
    }

    @Test
    void whatTheNodesComputedHoldsAndAllOfItComesOutTheSameAgain() {
        assertThat(verify(file, "--all"))
                .startsWith("exit 0")
                .contains(
                        "The evidence of job " + job.id() + " holds.",
                        String.format(Locale.ROOT, "%,d fights in 12 chunks", ITERATIONS),
                        "What was signed adds up to the result, to the last bit.",
                        "Every chunk was run again here");
    }

    @Test
    void aForgeryIsFoundWhateverItIsOf() throws Exception {
        int chunk = lineOfChunk3;
        assertThat(forged(onLine(0, line -> line.replace("\"seed\":" + SEED, "\"seed\":" + (SEED + 1)))))
                .startsWith("exit 1")
                .contains("line 1: the digest of these totals");
        assertThat(forged(onLine(0, line -> line.replace(job.id().value(), "another-job"))))
                .startsWith("exit 1")
                .contains("did not sign this digest for this job");
        assertThat(forged(onLine(1, line -> line.replaceFirst("\"id\":28", "\"id\":29"))))
                .startsWith("exit 1")
                .contains("line 2: the hash of this input");
        assertThat(forged(onLine(2, line -> line.replaceFirst("\"mean\":[0-9.]+", "\"mean\":9999.5"))))
                .startsWith("exit 1")
                .contains("line 3: the report is not what the totals give: dps.mean is 9999.5, and should be");
        assertThat(forged(onLine(3, otherValue("key")))).startsWith("exit 1").contains("line 4: ");
        assertThat(forged(onLine(chunk, otherValue("digest"))))
                .startsWith("exit 1")
                .contains("chunk 3: ", "did not sign");
        assertThat(forged(onLine(chunk, otherValue("signature"))))
                .startsWith("exit 1")
                .contains("chunk 3: ", "did not sign");
        assertThat(forged(onLine(chunk, line -> line.replace("\"first\":300", "\"first\":301"))))
                .startsWith("exit 1")
                .contains("chunk 3 has 100 fights from 300 on");
    }

    @Test
    void aChunkThatIsMissingDoubledOrExchangedIsFound() throws Exception {
        int chunk = lineOfChunk3;
        assertThat(forged(lines -> {
                    lines.remove(chunk);
                    return lines;
                }))
                .startsWith("exit 1")
                .contains("chunk 3 should be here, not chunk 4");
        assertThat(forged(lines -> {
                    lines.add(chunk, lines.get(chunk));
                    return lines;
                }))
                .startsWith("exit 1")
                .contains("chunk 4 should be here, not chunk 3");
        assertThat(forged(lines -> {
                    Collections.swap(lines, chunk, chunk + 1);
                    return lines;
                }))
                .startsWith("exit 1")
                .contains("chunk 3 should be here, not chunk 4");
    }

    @Test
    void oneFlippedByteFails() throws Exception {
        byte[] document = Files.readAllBytes(file);
        for (int i = 1; i <= 20; i++) {
            byte[] flipped = document.clone();
            flipped[(int) ((long) document.length * i / 21)] ^= 1;
            Path damaged = Files.write(folder.resolve("damaged.jsonl"), flipped);
            assertThat(verify(damaged, "--again", "0")).startsWith("exit 1");
        }
    }
}
