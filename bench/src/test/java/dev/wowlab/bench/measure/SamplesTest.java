package dev.wowlab.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void theMedianIsTheMiddleOneOrTheMeanOfBoth() {
        assertThat(Samples.of(3, 1, 2).median()).isEqualTo(2);
        assertThat(Samples.of(4, 1, 3, 2).median()).isEqualTo(2.5);
        assertThat(Samples.of(7).median()).isEqualTo(7);
    }

    @Test
    void theSpreadIsFromTheLeastToTheMostInPercentOfTheMedian() {
        assertThat(Samples.of(90, 100, 130).spreadPercent()).isCloseTo(40, within(1e-9));
    }

    @Test
    void aQuantileIsAValueThatWasMeasured() {
        double[] values = new double[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = values.length - i;
        }
        Samples samples = Samples.of(values);
        assertThat(samples.quantile(0.5)).isEqualTo(500);
        assertThat(samples.quantile(0.99)).isEqualTo(990);
        assertThat(samples.quantile(1)).isEqualTo(1000);
        assertThat(samples.quantile(1e-9)).isEqualTo(1);
        assertThatThrownBy(() -> samples.quantile(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingHasNoMedian() {
        assertThatThrownBy(Samples::of).isInstanceOf(IllegalArgumentException.class);
    }
}
