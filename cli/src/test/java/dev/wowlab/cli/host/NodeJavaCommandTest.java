package dev.wowlab.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.pack.Computer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Java that a platform hands out with its node, from this JDK and from a server that answers as Adoptium's does.
class NodeJavaCommandTest {
    private static final byte[] JAVA = "a whole Java".getBytes(StandardCharsets.UTF_8);
    private static final int EXECUTABLE = 0100;

    @RegisterExtension
    private final PrintedOutput printed = new PrintedOutput();

    @TempDir
    private Path folder;

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> answer = new AtomicReference<>("[]");
    private HttpServer adoptium;

    @BeforeEach
    void serve() throws IOException {
        adoptium = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        adoptium.createContext("/v3/assets/latest/25/hotspot", exchange -> {
            asked.set(exchange.getRequestURI().getQuery());
            byte[] body = String.valueOf(answer.get()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        adoptium.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", source() + "/jre.zip");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        adoptium.createContext("/jre.zip", exchange -> {
            exchange.sendResponseHeaders(200, JAVA.length);
            exchange.getResponseBody().write(JAVA);
            exchange.close();
        });
        adoptium.start();
    }

    @AfterEach
    void stop() {
        adoptium.stop(0);
    }

    private String source() {
        return "http://127.0.0.1:" + adoptium.getAddress().getPort();
    }

    private void offers(String path, String sha256) {
        answer.set("""
                [{"binary": {"package": {"name": "jre_25.zip", "link": "%s%s", "checksum": "%s"}}}]
                """.formatted(source(), path, sha256));
    }

    private static String sha256() {
        return HexFormat.of().formatHex(CanonicalJson.sha256(JAVA));
    }

    private int run(String... computers) {
        return Main.run(Stream.concat(
                        Stream.of("node-java", "--folder", folder.toString(), "--source", source()),
                        Stream.of(computers))
                .toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("node-java"))) {
            return files.map(Path::getFileName).toList();
        }
    }

    @Test
    void anotherKindOfComputersIsLoadedAndItsChecksumCompared() throws IOException {
        offers("/moved", sha256());
        assertThat(run("windows-x64")).isZero();
        assertThat(asked.get()).isEqualTo("architecture=x64&image_type=jre&os=windows&vendor=eclipse");
        assertThat(folder.resolve("node-java/windows-x64.zip")).hasBinaryContent(JAVA);
        assertThat(printed.text()).contains("✓ windows-x64", "jre_25.zip of 127.0.0.1, with its checksum");
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsNotWhatWasPromisedIsNotKept() throws IOException {
        offers("/jre.zip", sha256());
        assertThat(run("windows-x64")).isZero();
        offers("/jre.zip", "0".repeat(64));
        assertThat(run("windows-x64")).isEqualTo(1);
        assertThat(printed.text()).contains("jre_25.zip has the checksum " + sha256(), "it is not kept");
        assertThat(folder.resolve("node-java/windows-x64.zip"))
                .as("the one before")
                .hasBinaryContent(JAVA);
        assertThat(files()).as("nothing half").hasSize(1);
    }

    @Test
    void whatCannotBeHadIsSaid() {
        assertThat(run("mac-aarch64")).isEqualTo(1);
        assertThat(printed.text()).contains("has no Java 25 for mac-aarch64: put mac-aarch64.tar.gz there");
        offers("/nowhere", sha256());
        assertThat(run("mac-aarch64")).isEqualTo(1);
        assertThat(printed.text()).contains("/nowhere answers 404");
        answer.set("<html>");
        assertThat(run("mac-aarch64")).isEqualTo(1);
        assertThat(printed.text()).contains("does not answer with JSON");
        assertThat(run("windows")).isEqualTo(2);
        assertThat(printed.text()).contains("'windows' is no kind of computer; there are windows-x64, mac-aarch64");
        adoptium.stop(0);
        assertThat(run("mac-aarch64")).isEqualTo(1);
        assertThat(printed.text()).contains("cannot be reached");
    }

    @Test
    void aSourceThatCannotBeAskedIsRefused() {
        for (String source : List.of("nowhere", "ftp://adoptium.example")) {
            assertThat(Main.run("node-java", "--folder", folder.toString(), "--source", source, "windows-x64"))
                    .isEqualTo(2);
            assertThat(printed.text()).contains("--source is '" + source + "'; it must be http:// or https://");
        }
    }

    /// The Java of this computer's kind: small, and its programs may be started.
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutAKindJavaIsMadeOfThisJdk() throws IOException {
        assertThat(run()).isZero();
        assertThat(asked.get()).as("no network").isEmpty();
        Path archive = folder.resolve("node-java")
                .resolve(Computer.here().orElseThrow().archive());
        Map<String, Integer> modes = new TreeMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                modes.put(entry.getName(), entry.getMode());
            }
        }
        assertThat(modes).containsKeys("wowlab-java-25/release", "wowlab-java-25/lib/modules");
        assertThat(modes.get("wowlab-java-25/bin/java")).matches(mode -> (mode & EXECUTABLE) != 0);
        assertThat(modes.get("wowlab-java-25/release")).matches(mode -> (mode & EXECUTABLE) == 0);
        assertThat(Files.size(archive)).isLessThan(50_000_000);
        assertThat(files()).hasSize(1);
    }
}
