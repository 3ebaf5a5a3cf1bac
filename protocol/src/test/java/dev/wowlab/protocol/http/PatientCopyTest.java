package dev.wowlab.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// How much is copied; that a connection which stands still is given up, `PlatformClientTest` shows.
class PatientCopyTest {
    private static final byte[] TEN = new byte[10];

    @Test
    void asMuchAsIsAllowedIsAll() throws Exception {
        assertThat(copied(10, true)).hasSize(10);
    }

    @Test
    void whatHasMoreIsCutAndSaidToHaveMore() throws Exception {
        assertThat(copied(9, false)).hasSize(9);
    }

    private static byte[] copied(long most, boolean all) throws Exception {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        assertThat(PatientCopy.copy(new ByteArrayInputStream(TEN), to, most, Duration.ofSeconds(30)))
                .isEqualTo(all);
        return to.toByteArray();
    }
}
