package dev.wowlab.protocol.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageManifestTest {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    private final PackageManifest manifest =
            new PackageManifest(new TreeMap<>(Map.of("lib/node-0.1.0.jar", A, "java.options", B)));

    @Test
    void itIsWhatSha256sumChecks() {
        assertThat(manifest.text()).isEqualTo(B + "  java.options\n" + A + "  lib/node-0.1.0.jar\n");
        assertThat(PackageManifest.parse(manifest.text())).isEqualTo(manifest);
    }

    @Test
    void itsIdIsThatOfItsContentAndOfNothingElse() {
        // printf '…' | sha256sum
        assertThat(manifest.id()).isEqualTo("dd2f5057e3ad315db2bd6a7f578f3d5f");
        assertThat(new PackageManifest(new TreeMap<>(Map.of("java.options", B))).id())
                .isNotEqualTo(manifest.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../node.jar", "/etc/passwd", "lib/../../x", "lib/a/b", "a b", "", "C:\\x", ".hidden"})
    void aPathLeadsNowhereElse(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageManifest.parse(A + "  " + path + "\n"))
                .withMessageContaining(path);
    }

    @Test
    void linesAreInOrderAndEachStandsThereOnce() {
        String ordered = manifest.text();
        String[] lines = ordered.split("\n", -1);
        assertThatIllegalArgumentException().isThrownBy(() -> PackageManifest.parse(lines[1] + "\n" + lines[0] + "\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> PackageManifest.parse(ordered + lines[1] + "\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> PackageManifest.parse(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageManifest.parse("short  lib/x.jar\n"))
                .withMessageContaining("short");
    }
}
