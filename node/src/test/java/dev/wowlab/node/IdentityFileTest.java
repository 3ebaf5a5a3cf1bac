package dev.wowlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.NodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFileTest {
    @TempDir
    private Path folder;

    private Path home;
    private Path file;

    @BeforeEach
    void nameHome() {
        home = folder.resolve("home");
        file = home.resolve(IdentityFile.NAME);
    }

    @Test
    void theFirstRunMakesAKeyThatOnlyItsOwnerCanReadAndLaterRunsKeepIt() throws Exception {
        NodeId first = IdentityFile.loadOrCreate(home).nodeId();

        assertThat(IdentityFile.loadOrCreate(home).nodeId()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aKeyThatOthersCanReadIsRefusedByName() throws Exception {
        IdentityFile.loadOrCreate(home);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertRefused("rw-r--r--");
    }

    @Test
    void aDamagedFileIsRefusedAndNeverReplaced() throws Exception {
        IdentityFile.loadOrCreate(home);
        String pem = Files.readString(file);
        Files.writeString(file, pem.substring(0, pem.length() / 2));

        assertRefused("Ed25519");
        assertThat(Files.readString(file)).hasSize(pem.length() / 2);
    }

    @Test
    void aFileOfOtherBytesIsRefusedByName() throws Exception {
        IdentityFile.loadOrCreate(home);
        Files.write(file, new byte[] {(byte) 0x80, (byte) 0xff, 0, (byte) 0xc3, 0x28});

        assertRefused("does not hold an Ed25519 key pair");
    }

    @Test
    void twoKeysThatDoNotBelongTogetherAreRefused() throws Exception {
        IdentityFile.loadOrCreate(home);
        Path other = folder.resolve("other");
        IdentityFile.loadOrCreate(other);
        String mixed = Files.readString(file).split("(?=-----BEGIN PUBLIC)", -1)[0]
                + Files.readString(other.resolve(IdentityFile.NAME)).split("(?=-----BEGIN PUBLIC)", -1)[1];
        Files.writeString(file, mixed);

        assertRefused("belong together");
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        IdentityFile.loadOrCreate(home);
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);

        assertRefused(IdentityFile.NAME);
    }

    @Test
    void processesThatRunForTheFirstTimeTogetherGetOneKey() throws Exception {
        Set<NodeId> ids = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<NodeId> firstRun = () -> IdentityFile.loadOrCreate(home).nodeId();
            for (Future<NodeId> id : threads.invokeAll(List.of(firstRun, firstRun, firstRun, firstRun, firstRun))) {
                ids.add(id.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void anIdentityNeverShowsItsPrivateKey() throws ConfigException, IOException {
        Identity identity = IdentityFile.loadOrCreate(home);

        assertThat(identity).hasToString("Identity[" + identity.nodeId() + "]");
    }

    private void assertRefused(String because) {
        assertThatThrownBy(() -> IdentityFile.loadOrCreate(home))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(because);
    }
}
