package dev.wowlab.localplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformSecretsTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("keys");
    }

    private void without(String key) throws IOException {
        Files.write(
                file(),
                Files.readAllLines(file()).stream()
                        .filter(line -> !line.startsWith(key))
                        .toList());
    }

    @Test
    void areDrawnOnceAndReadableByNobodyElse() throws IOException {
        PlatformSecrets drawn = PlatformSecrets.kept(file());

        assertThat(PlatformSecrets.kept(file()).equals(drawn)).isTrue();
        assertThat(drawn.redisPassword()).hasSize(64).isNotEqualTo(drawn.superuserPassword());
        assertThat(drawn.toString()).doesNotContain(drawn.redisPassword());
        assertThat(Files.getPosixFilePermissions(file()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aFolderFromBeforeRedisHadAPasswordGetsOneAndKeepsTheRest() throws IOException {
        PlatformSecrets drawn = PlatformSecrets.kept(file());
        without("redis-password");

        PlatformSecrets now = PlatformSecrets.kept(file());

        assertThat(now.joinToken().equals(drawn.joinToken())).isTrue();
        assertThat(now.superuserPassword().equals(drawn.superuserPassword())).isTrue();
        assertThat(now.redisPassword()).hasSize(64);
        assertThat(PlatformSecrets.kept(file()).equals(now)).isTrue();
    }

    @Test
    void anotherKeyThatIsMissingIsNamed() throws IOException {
        PlatformSecrets.kept(file());
        without("join-token");

        assertThatThrownBy(() -> PlatformSecrets.kept(file()))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("has no join-token");
    }
}
