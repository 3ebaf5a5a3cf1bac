package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class NoncesTest {
    @Test
    void aNonceIsUsedOnceByEachNode() {
        Duration kept = Duration.ofSeconds(120);
        assertThat(redis().nonces().use(ALICE, "n-1", kept)).isTrue();
        assertThat(redis().nonces().use(ALICE, "n-1", kept)).isFalse();
        assertThat(redis().nonces().use(ALICE, "n-2", kept)).isTrue();
        assertThat(redis().nonces().use(BOB, "n-1", kept)).isTrue();
        assertThat(redis().redis().sync().pttl(Keys.nonce(ALICE, "n-1"))).isBetween(110_000L, 120_000L);
    }

    @Test
    void aThrottleLetsOneThroughAnInterval() {
        Duration interval = Duration.ofMillis(50);
        assertThat(redis().throttle().pass("progress:j", interval)).isTrue();
        assertThat(redis().throttle().pass("progress:j", interval)).isFalse();
        assertThat(redis().throttle().pass("progress:k", interval)).isTrue();
        Fixture.passes(redis().clock().millis() + 50);
        assertThat(redis().throttle().pass("progress:j", interval)).isTrue();
    }
}
