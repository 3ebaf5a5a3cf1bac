package dev.wowlab.engine.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitSquareTest {
    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, -1, 262_143, 262_144, -262_145, 3_037_000_499L, 3_037_000_500L, -5_000_000_000L, 1L << 49})
    void bothHalvesTogetherAreTheSquare(long value) {
        BigInteger square = BigInteger.valueOf(value).pow(2);

        assertThat(BigInteger.valueOf(SplitSquare.high(value))
                        .shiftLeft(36)
                        .add(BigInteger.valueOf(SplitSquare.low(value))))
                .isEqualTo(square);
        assertThat(SplitSquare.low(value)).isBetween(0L, (1L << 36) - 1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> SplitSquare.high(1L << 50)).isInstanceOf(ArithmeticException.class);
    }
}
