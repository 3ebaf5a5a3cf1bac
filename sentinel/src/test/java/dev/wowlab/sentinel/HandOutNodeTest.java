package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wowlab.protocol.pack.PackageManifest;
import dev.wowlab.protocol.pack.PackageVersion;
import dev.wowlab.sentinel.pack.NodePackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The node's package as a platform hands it out.
final class HandOutNodeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("program/lib"));
        Files.writeString(folder.resolve("program/lib/node.jar"), "a jar");
        Files.writeString(folder.resolve("program/java.options"), "-Xmx1g\n");
        Files.writeString(folder.resolve("package.properties"), "version=0.1.0\nbuiltAt=2026-11-30T07:00:00Z\n");
        for (String name : new String[] {"README.txt", "LICENSE.txt", "wowlab-node", "wowlab-node.cmd"}) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    @Test
    void whoLendsAMachineLoadsANodeThatKnowsThePlatform() throws IOException {
        try (Platform platform = platform(Map.of())) {
            PackageVersion version =
                    platform.http().get("/api/v1/nodes/package").as(PackageVersion.class);
            assertThat(version.builtAt()).isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
            assertThat(version.bytes()).isEqualTo("a jar-Xmx1g\n".length());

            Files.writeString(folder.resolve("program/lib/node.jar"), "built under a running sentinel");
            Http.Answer loaded = platform.http().get("/wowlab-node.zip");
            assertThat(loaded.status()).isEqualTo(200);
            assertThat(loaded.header("Content-Type")).startsWith("application/zip");
            assertThat(loaded.header("Content-Length")).isEqualTo(Integer.toString(loaded.body().length));
            assertThat(loaded.header("Content-Disposition")).contains("wowlab-node.zip");
            Map<String, String> files = unpacked(loaded.body());
            String inside = "wowlab-node/versions/" + version.id() + "/";
            assertThat(files)
                    .containsEntry("wowlab-node/current", version.id() + "\n")
                    .containsEntry(inside + "lib/node.jar", "a jar");
            assertThat(PackageManifest.parse(files.getOrDefault(inside + "manifest", ""))
                            .id())
                    .isEqualTo(version.id());
            assertThat(files.getOrDefault("wowlab-node/settings.txt", ""))
                    .contains("WOWLAB_SENTINEL_URL=" + platform.url() + "\n", "WOWLAB_NODE_UPDATE=true\n");
            assertThat(mode(loaded.body(), "wowlab-node/wowlab-node")).isEqualTo(0100755);
            assertThat(mode(loaded.body(), "wowlab-node/README.txt")).isEqualTo(0100644);
            assertThat(platform.http().get("/fleet").text()).contains("href=\"/wowlab-node.zip\"");
        }
    }

    @Test
    void whoHasNoJavaLoadsItWithTheNode() throws IOException {
        Path java = Files.createDirectories(folder.resolve("java"));
        try (Platform platform = platform(Map.of("WOWLAB_NODE_JAVA", java.toString()))) {
            assertThat(platform.http()
                            .get("/wowlab-node.zip?java=windows-x64")
                            .problem()
                            .detail())
                    .contains("Java for 'windows-x64'", "no kind of computer");
            assertThat(platform.http().get("/fleet").text()).doesNotContain("?java=");

            Files.writeString(java.resolve("windows-x64.zip"), "Java for Windows");
            Files.writeString(java.resolve("linux-x64.tar.gz"), "Java for Linux");
            Files.writeString(java.resolve("notes.txt"), "of whoever hosts it");
            Http.Answer loaded = platform.http().get("/wowlab-node.zip?java=windows-x64");
            assertThat(loaded.header("Content-Length")).isEqualTo(Integer.toString(loaded.body().length));
            assertThat(unpacked(loaded.body()))
                    .containsEntry("wowlab-node/java/windows-x64.zip", "Java for Windows")
                    .containsKeys("wowlab-node/current", "wowlab-node/settings.txt")
                    .doesNotContainKey("wowlab-node/java/linux-x64.tar.gz");
            assertThat(platform.http().get("/fleet").text()).contains("?java=windows-x64", "?java=linux-x64");

            Files.writeString(java.resolve("windows-x64.zip"), "a newer Java for Windows");
            assertThat(unpacked(platform.http()
                            .get("/wowlab-node.zip?java=windows-x64")
                            .body()))
                    .containsEntry("wowlab-node/java/windows-x64.zip", "a newer Java for Windows");
            Http.Answer none = platform.http().get("/wowlab-node.zip?java=../../etc");
            assertThat(none.status()).isEqualTo(404);
            assertThat(none.problem().detail()).contains("'../../etc'", "windows-x64, linux-x64");
            assertThat(unpacked(platform.http().get("/wowlab-node.zip").body()).keySet())
                    .noneMatch(name -> name.contains("java/"));
        }
    }

    @Test
    void thePlatformIsWhereItsOperatorSaysAndNodesFollowWhatNobodyOnTheWayCanChange() throws IOException {
        assertThat(settings("https://wow.guild.example/"))
                .contains("WOWLAB_SENTINEL_URL=https://wow.guild.example\n", "WOWLAB_NODE_UPDATE=true\n")
                .doesNotContain("not encrypted");
        assertThat(settings("http://192.168.1.20:8080"))
                .contains(
                        "WOWLAB_SENTINEL_URL=http://192.168.1.20:8080\n",
                        "WOWLAB_NODE_UPDATE=false\n",
                        "not encrypted");
    }

    @Test
    void withoutAPackageThereIsNone() {
        try (Platform platform = Platform.one()) {
            for (String path : new String[] {"/api/v1/nodes/package", "/wowlab-node.zip"}) {
                Http.Answer answer = platform.http().get(path);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.problem().detail()).contains("WOWLAB_NODE_PACKAGE");
            }
            assertThat(platform.http().get("/fleet").text()).doesNotContain("wowlab-node.zip");
        }
    }

    @Test
    void aFolderThatIsNoPackageIsNamedAtTheStart() throws IOException {
        Files.delete(folder.resolve("wowlab-node"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NodePackage.read(folder))
                .withMessageContainingAll("WOWLAB_NODE_PACKAGE is '" + folder, "wowlab-node");
    }

    @Test
    void theSameFilesHaveTheSameIdWheneverTheyWereBuilt() throws IOException {
        String id = NodePackage.read(folder).version().id();
        Files.writeString(folder.resolve("package.properties"), "version=0.1.0\nbuiltAt=2027-01-01T00:00:00Z\n");
        assertThat(NodePackage.read(folder).version().id()).isEqualTo(id);
        Files.writeString(folder.resolve("program/lib/node.jar"), "another");
        assertThat(NodePackage.read(folder).version().id()).isNotEqualTo(id);
    }

    private String settings(String publicUrl) throws IOException {
        try (Platform platform = platform(Map.of("WOWLAB_PUBLIC_URL", publicUrl))) {
            return String.valueOf(
                    unpacked(platform.http().get("/wowlab-node.zip").body())
                            .getOrDefault("wowlab-node/settings.txt", ""));
        }
    }

    private Platform platform(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("WOWLAB_NODE_PACKAGE", folder.toString());
        return new Platform(1, settings);
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static int mode(byte[] archive, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
            ZipArchiveEntry entry = zip.getEntry(name);
            assertThat(entry).isNotNull();
            return entry.getUnixMode();
        }
    }
}
