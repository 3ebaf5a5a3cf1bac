package dev.wowlab.node.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.pack.PackageManifest;
import dev.wowlab.protocol.pack.PackageVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFolderTest {
    private static final Instant BUILT = Instant.parse("2026-11-30T07:00:00Z");
    private static final Set<String> KNOWN = Set.of("WOWLAB_SENTINEL_URL", "WOWLAB_NODE_HOME");
    private static final PackageManifest OLD = manifest(Map.of("java.options", "-Xmx1g", "lib/node.jar", "old"));
    private static final Map<String, String> NEW_FILES = Map.of("java.options", "-Xmx1g", "lib/node.jar", "new");
    private static final PackageManifest NEW = manifest(NEW_FILES);

    @TempDir
    private Path root;

    private Path zip;

    @BeforeEach
    void unpack() throws IOException {
        zip = root.resolve("download.zip");
        Files.writeString(root.resolve("current"), OLD.id() + "\n");
        Path version = root.resolve("versions/" + OLD.id());
        Files.createDirectories(version.resolve("lib"));
        Files.writeString(version.resolve("lib/node.jar"), "old");
        Files.writeString(version.resolve("built-at"), BUILT + "\n");
    }

    @Test
    void aNewerVersionIsPutBesideTheOneThatRunsAndStartedNext() throws Exception {
        NodeFolder folder = NodeFolder.open(root);
        load(NEW, NEW_FILES);

        folder.install(newer(NEW), zip);

        assertThat(root.resolve("current")).hasContent(NEW.id());
        assertThat(root.resolve("previous")).hasContent(OLD.id());
        assertThat(root.resolve("versions/" + NEW.id() + "/lib/node.jar")).hasContent("new");
        assertThat(root.resolve("versions/" + OLD.id() + "/lib/node.jar")).hasContent("old");
        folder.settle();
        assertThat(versions()).as("the old one may be needed again").contains(OLD.id(), NEW.id());

        NodeFolder next = NodeFolder.open(root);
        next.settle();
        assertThat(versions()).containsExactly(NEW.id());
        assertThat(root.resolve("previous")).doesNotExist();
        assertThat(next.wants(newer(NEW))).isFalse();
    }

    @Test
    void onlyWhatIsNewerAndWasNotFoundNotToRunIsWanted() throws Exception {
        NodeFolder folder = NodeFolder.open(root);
        assertThat(folder.wants(newer(NEW))).isTrue();
        assertThat(folder.wants(new PackageVersion(NEW.id(), "0.2.0", BUILT, 1)))
                .isFalse();
        assertThat(folder.wants(newer(OLD))).as("the same, built again").isFalse();
        Files.writeString(root.resolve("refused"), NEW.id() + "\r\n");
        assertThat(folder.wants(newer(NEW))).isFalse();
    }

    @Test
    void aPackageThatDoesNotHoldWhatItsNameSaysChangesNothing() throws Exception {
        assertRefused(NEW, Map.of("java.options", "-Xmx1g", "lib/node.jar", "evil"), "lib/node.jar");
        assertRefused(NEW, Map.of("java.options", "-Xmx1g"), "no wowlab-node/versions/" + NEW.id() + "/lib/node.jar");
        Files.writeString(zip, "PK is not a zip");
        assertThatThrownBy(() -> NodeFolder.open(root).install(newer(NEW), zip)).isInstanceOf(IOException.class);
        assertThat(root.resolve("current")).hasContent(OLD.id());
    }

    @Test
    void anotherManifestUnderTheNameIsFound() throws Exception {
        Map<String, String> evil = Map.of("java.options", "-Xmx1g", "lib/node.jar", "evil");
        load(NEW.id(), manifest(evil).text(), evil);
        assertThatThrownBy(() -> NodeFolder.open(root).install(newer(NEW), zip))
                .isInstanceOf(PackageException.class)
                .hasMessageContaining(NEW.id());
        assertThat(versions()).doesNotContain(NEW.id());
    }

    @Test
    void settingsAreTakenAsTheyStand() throws Exception {
        settings("\uFEFF# a remark\r\n\r\nWOWLAB_NODE_HOME = C:\\Users\\Jane Doe\\new\r\nWOWLAB_SENTINEL_URL=\n");
        assertThat(NodeFolder.open(root).settings(KNOWN))
                .containsExactly(Map.entry("WOWLAB_NODE_HOME", "C:\\Users\\Jane Doe\\new"));
    }

    @Test
    void aWrongSettingIsNamedWithItsLine() throws Exception {
        assertWrong("\nWOWLAB_NODE_WORKER=4\n", "line 2", "WOWLAB_NODE_WORKER=4", "WOWLAB_SENTINEL_URL");
        assertWrong("https://wow.example\n", "line 1");
        assertWrong("WOWLAB_NODE_HOME=/a\nWOWLAB_NODE_HOME=/b\n", "line 2", "twice");
        Files.write(root.resolve("settings.txt"), new byte[] {'#', (byte) 0xE4});
        assertThatThrownBy(() -> NodeFolder.open(root).settings(KNOWN)).hasMessageContaining("UTF-8");
    }

    @Test
    void aFolderThatIsNoPackageIsRefusedByName() {
        assertThatThrownBy(() -> NodeFolder.open(root.resolve("absent")))
                .isInstanceOf(PackageException.class)
                .hasMessageContaining(root.resolve("absent").toString());
    }

    private void assertRefused(PackageManifest claimed, Map<String, String> files, String why) throws Exception {
        load(claimed, files);
        assertThatThrownBy(() -> NodeFolder.open(root).install(newer(claimed), zip))
                .isInstanceOf(PackageException.class)
                .hasMessageContaining(why);
        assertThat(root.resolve("current")).hasContent(OLD.id());
        assertThat(versions()).doesNotContain(claimed.id());
    }

    private void assertWrong(String settings, String... said) throws Exception {
        settings(settings);
        assertThatThrownBy(() -> NodeFolder.open(root).settings(KNOWN))
                .isInstanceOf(PackageException.class)
                .hasMessageContainingAll(said);
    }

    private void settings(String text) throws IOException {
        Files.writeString(root.resolve("settings.txt"), text);
    }

    private Set<String> versions() throws IOException {
        try (Stream<Path> versions = Files.list(root.resolve("versions"))) {
            return versions.map(version -> version.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static PackageVersion newer(PackageManifest manifest) {
        return new PackageVersion(manifest.id(), "0.2.0", BUILT.plusSeconds(1), 1);
    }

    private void load(PackageManifest claimed, Map<String, String> files) throws IOException {
        load(claimed.id(), claimed.text(), files);
    }

    private void load(String id, String manifest, Map<String, String> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            put(archive, "wowlab-node/settings.txt", "WOWLAB_SENTINEL_URL=http://evil.example\n");
            put(archive, "wowlab-node/versions/" + id + "/manifest", manifest);
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(archive, "wowlab-node/versions/" + id + "/" + file.getKey(), file.getValue());
            }
        }
    }

    private static void put(ZipOutputStream archive, String name, String text) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PackageManifest manifest(Map<String, String> files) {
        SortedMap<String, String> checksums = new TreeMap<>();
        files.forEach(
                (name, text) -> checksums.put(name, PackageManifest.sha256(text.getBytes(StandardCharsets.UTF_8))));
        return new PackageManifest(checksums);
    }
}
