package dev.wowlab.engine.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitProductTest {
    private static final long[] OTHERS = {1, -1, 36_028_797, -262_145, 1L << 49, -(1L << 49)};

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, -1, 262_143, 262_144, -262_145, 3_037_000_499L, 3_037_000_500L, -5_000_000_000L, 1L << 49})
    void bothHalvesTogetherAreTheProduct(long value) {
        isWhole(value, value);
        for (long other : OTHERS) {
            isWhole(value, other);
        }
    }

    private static void isWhole(long left, long right) {
        assertThat(BigInteger.valueOf(SplitProduct.high(left, right))
                        .shiftLeft(36)
                        .add(BigInteger.valueOf(SplitProduct.low(left, right))))
                .isEqualTo(BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)));
        assertThat(SplitProduct.low(left, right)).isBetween(0L, (1L << 36) - 1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> SplitProduct.high(1L << 50, 1L << 50)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> SplitProduct.high(1L << 50, -(1L << 50))).isInstanceOf(ArithmeticException.class);
    }
}
