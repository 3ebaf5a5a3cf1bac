package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class LocksTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void oneHoldsItAndTheFencingTokenRises() {
        Lock first = redis().locks().acquire("reap", LONG).orElseThrow();
        assertThat(redis().locks().acquire("reap", LONG)).isEmpty();
        assertThat(redis().locks().acquire("other", LONG)).isPresent();
        assertThat(redis().locks().release(first)).isTrue();
        Lock second = redis().locks().acquire("reap", LONG).orElseThrow();
        assertThat(second.fence()).isGreaterThan(first.fence());
    }

    @Test
    void aTokenIsHigherThanOneThatIsForgotten() {
        Lock first = redis().locks().acquire("reap", LONG).orElseThrow();
        redis().locks().release(first);
        assertThat(redis().redis().sync().ttl(Keys.lockFence("reap"))).isBetween(86_000L, 86_400L);
        redis().redis().sync().del(Keys.lockFence("reap"));
        Fixture.passes(redis().clock().millis() + 1);

        assertThat(redis().locks().acquire("reap", LONG).orElseThrow().fence()).isGreaterThan(first.fence());
    }

    @Test
    void whoLostItCanNeitherExtendNorReleaseIt() {
        Lock lost = redis().locks().acquire("reap", Duration.ofMillis(20)).orElseThrow();
        Fixture.passes(redis().clock().millis() + 20);
        Optional<Lock> next = redis().locks().acquire("reap", LONG);
        assertThat(next).isPresent();
        assertThat(redis().locks().extend(lost, LONG)).isFalse();
        assertThat(redis().locks().release(lost)).isFalse();
        assertThat(redis().locks().extend(next.orElseThrow(), LONG)).isTrue();
        assertThat(redis().locks().release(next.orElseThrow())).isTrue();
    }

    @Test
    void anExtendedLockIsHeldLonger() {
        Lock lock = redis().locks().acquire("reap", Duration.ofMillis(200)).orElseThrow();
        assertThat(redis().locks().extend(lock, LONG)).isTrue();
        assertThat(redis().redis().sync().pttl(Keys.lock("reap"))).isGreaterThan(1000);
    }
}
