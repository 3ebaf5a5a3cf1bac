package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class RateLimitsTest {
    private static final RateLimits.Limit FIVE = new RateLimits.Limit(5, 100);

    @Test
    void aFullBucketGivesItsCapacityThenLimitsAndFillsAgain() {
        RateLimits.Limit slow = new RateLimits.Limit(5, 0.01);
        for (int left = 4; left >= 0; left--) {
            assertThat(redis().rateLimits().take("submit:anna", slow, 1)).isEqualTo(new RateDecision.Allowed(left));
        }
        RateDecision limited = redis().rateLimits().take("submit:anna", slow, 1);
        assertThat(((RateDecision.Limited) limited).retryAfterMs()).isBetween(90_000L, 100_000L);
        assertThat(redis().rateLimits().take("submit:bert", slow, 1)).isEqualTo(new RateDecision.Allowed(4));
    }

    @Test
    void tokensComeBackWithTime() {
        assertThat(redis().rateLimits().take("b", FIVE, 5)).isEqualTo(new RateDecision.Allowed(0));
        RateDecision.Limited limited =
                (RateDecision.Limited) redis().rateLimits().take("b", FIVE, 2);
        Fixture.passes(redis().clock().millis() + limited.retryAfterMs());
        assertThat(redis().rateLimits().take("b", FIVE, 2)).isInstanceOf(RateDecision.Allowed.class);
    }

    @Test
    void aFullBucketIsForgotten() {
        redis().rateLimits().take("b", FIVE, 1);
        assertThat(redis().redis().sync().pttl(Keys.bucket("b"))).isBetween(1L, 1010L);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> redis().rateLimits().take("b", FIVE, 6))
                .hasMessage("[bucket b] cost must be 1 to 5, not 6");
        assertThatThrownBy(() -> new RateLimits.Limit(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
