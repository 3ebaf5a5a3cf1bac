package dev.wowlab.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.localplatform.FreePort;
import dev.wowlab.protocol.result.Precision;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    private LocalEvidence evidence;

    @BeforeEach
    void plan() throws Exception {
        evidence = new LocalEvidence();
    }

    private int verify(String... options) throws Exception {
        String file = evidence.write(folder.resolve("evidence.jsonl")).toString();
        printed.reset();
        String[] arguments = new String[options.length + 2];
        arguments[0] = "verify";
        arguments[1] = file;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Main.run(arguments);
    }

    @Test
    void whatIsTrueHoldsAndSaysWhatWasShownAndWhatWasNot() throws Exception {
        assertThat(verify("--again", "2", "--pick", "7")).isZero();
        assertThat(printed.text())
                .contains(
                        "The evidence of job local-job holds.",
                        "4 signatures by 1 node",
                        "What was signed adds up to the result, to the last bit.",
                        "2 chunks, chosen at random (--pick 7), run again here",
                        "That the other 2 chunks are true.",
                        "with a probability of 81 %",
                        "Whose the nodes are");
    }

    @Test
    void everyChunkRunAgainLeavesNoDoubt() throws Exception {
        assertThat(verify("--all", "--threads", "3")).isZero();
        assertThat(printed.text()).contains("Every chunk was run again here").doesNotContain("That the other");
        // more than there are is all
        assertThat(verify("--again", "100")).isZero();
        assertThat(printed.text()).contains("Every chunk was run again here");
    }

    @Test
    void withoutAnyRunAgainNothingIsCalledTrue() throws Exception {
        assertThat(verify("--again", "0")).isZero();
        assertThat(printed.text()).contains("no chunk was run again");
    }

    /// A node lied, signed it, and the platform added it up: only running it again tells.
    @Test
    void aSignedLieIsFoundByRunningItAgain() throws Exception {
        evidence.lie = 2;
        assertThat(verify("--again", "0")).isZero();
        assertThat(verify("--all")).isEqualTo(1);
        assertThat(printed.text()).contains("does not hold: chunk 2, run again, has the digest");
        int found = 0;
        for (int pick = 0; pick < 12; pick++) {
            found += verify("--again", "1", "--pick", Integer.toString(pick));
        }
        assertThat(found).isBetween(1, 11);
    }

    @Test
    void aFalseSumOfTrueChunksIsFoundByTheirTotalsOrElseByRunningAllAgain() throws Exception {
        evidence.falseSum = true;
        assertThat(verify("--again", "0")).isEqualTo(1);
        assertThat(printed.text()).contains("the totals of the chunks do not add up");
        evidence.withTotals = false;
        assertThat(verify("--again", "3")).isZero();
        assertThat(printed.text()).contains("Of true chunks a false sum could be told; only --all would notice.");
        assertThat(verify("--all")).isEqualTo(1);
        assertThat(printed.text()).contains("their sum is not the result that is stated");
    }

    @Test
    void aStopBehindItsPrecisionIsFoundByTheTotalsOrByRunningAllAgain() throws Exception {
        evidence.precision = Optional.of(new Precision(0.05));
        evidence.iterations = 3_000;
        evidence.chunkSize = 500;
        evidence.fights = 1_000;
        assertThat(verify("--all")).isZero();
        assertThat(printed.text()).contains("stopped where its precision of 5 % says");
        evidence.fights = 2_000;
        evidence.withTotals = false;
        assertThat(verify("--again", "1")).isZero();
        assertThat(verify("--all")).isEqualTo(1);
        assertThat(printed.text()).contains("run again: the precision 5 % was reached after 1000 fights");
    }

    @Test
    void anotherVersionOfTheEngineIsNamedAndEndsWith5() throws Exception {
        evidence.version = Optional.of("0.0.1");
        assertThat(verify()).isEqualTo(5);
        assertThat(printed.text()).contains("engine tbc/0.0.1", "ran nothing again");
        assertThat(verify("--again", "0")).isZero();
    }

    @Test
    void warningsThatTheEngineDoesNotGiveAreNoticed() throws Exception {
        evidence.warnings = Optional.of(List.of("all is well"));
        assertThat(verify("--again", "0")).isEqualTo(1);
        assertThat(printed.text()).contains("line 3: the report's warnings are [all is well]");
    }

    @Test
    void aFlippedByteIsNamedByItsLine() throws Exception {
        Path file = evidence.write(folder.resolve("flipped.jsonl"));
        String text = Files.readString(file);
        int digest = text.indexOf("\"digest\":\"", text.indexOf("{\"chunk\":1,")) + 10;
        char other = text.charAt(digest) == '0' ? '1' : '0';
        Files.writeString(file, text.substring(0, digest) + other + text.substring(digest + 1));
        assertThat(Main.run("verify", file.toString())).isEqualTo(1);
        assertThat(printed.text()).contains("does not hold: line 6: chunk 1");
    }

    @Test
    void aPackedFileIsRead() throws Exception {
        Path file = folder.resolve("evidence.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Files.readAllBytes(evidence.write(folder.resolve("plain"))));
        }
        assertThat(Main.run("verify", file.toString(), "--again", "1")).isZero();
    }

    @Test
    void whatIsNoEvidenceOrNotThereIsSaid() throws Exception {
        Path other = Files.write(folder.resolve("other"), "{\"raid\": {}}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Main.run("verify", other.toString())).isEqualTo(1);
        assertThat(printed.text()).contains("line 1: not the head");
        assertThat(Main.run("verify", "/no/such/File.jsonl")).isEqualTo(1);
        assertThat(printed.text()).contains("no such file: /no/such/File.jsonl");
        assertThat(Main.run("verify", other.toString(), "--again", "-1")).isEqualTo(2);
        assertThat(printed.text()).contains("--again must be 0 to");
        String url = "http://127.0.0.1:" + FreePort.next();
        assertThat(Main.run("verify", "some-job", "--url", url)).isEqualTo(4);
        assertThat(Main.run("verify", url + "/jobs/some-job")).isEqualTo(4);
    }

    /// What is kept is read again by the ending of its name.
    @Test
    void whatIsDownloadedIsKeptAsItsNameSays() throws Exception {
        byte[] document = Files.readAllBytes(evidence.write(folder.resolve("there.jsonl")));
        HttpServer platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/api/v1/jobs/some-job/evidence", exchange -> {
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        platform.start();
        try {
            String url = "http://127.0.0.1:" + platform.getAddress().getPort();
            for (String name : List.of("kept.jsonl", "kept.jsonl.gz")) {
                String kept = folder.resolve(name).toString();
                assertThat(Main.run("verify", "some-job", "--url", url, "--save", kept, "--again", "1"))
                        .as(printed.text())
                        .isZero();
                assertThat(Main.run("verify", kept, "--again", "1")).as(name).isZero();
            }
            assertThat(folder.resolve("kept.jsonl")).hasBinaryContent(document);
            assertThat(Files.size(folder.resolve("kept.jsonl.gz"))).isLessThan(document.length);
        } finally {
            platform.stop(0);
        }
    }

    @Test
    void nothingIsKeptOfAFileThatIsHere() throws Exception {
        Path kept = folder.resolve("kept.jsonl");
        assertThat(verify("--save", kept.toString())).isEqualTo(2);
        assertThat(printed.text()).contains("--save keeps what is downloaded, and ", "evidence.jsonl is a file");
        assertThat(kept).doesNotExist();
    }
}
