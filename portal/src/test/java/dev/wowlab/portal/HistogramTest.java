package dev.wowlab.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.protocol.result.ResultReport;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void percentilesAreInterpolatedInsideTheirBin() {
        ResultReport.Histogram source = new ResultReport.Histogram(10, 100, List.of(10L, 0L, 80L, 10L));

        assertThat(Histogram.percentile(source, 0.05)).isCloseTo(1005, within(1e-9));
        assertThat(Histogram.percentile(source, 0.5)).isCloseTo(1025, within(1e-9));
        assertThat(Histogram.percentile(source, 0.95)).isCloseTo(1035, within(1e-9));
        assertThat(Histogram.percentile(source, 1)).isCloseTo(1040, within(1e-9));
    }

    @Test
    void manyBinsAreMergedAndTheTallestFillsTheHeight() {
        ResultReport.Histogram source = new ResultReport.Histogram(10, 0, Collections.nCopies(1000, 1L));

        Histogram drawn = Histogram.of(source, 5000);

        assertThat(drawn.bars())
                .hasSizeLessThanOrEqualTo(72)
                .anySatisfy(bar -> assertThat(bar.height()).isEqualTo("100.00%"));
        assertThat(drawn.marks().get(1).x()).isEqualTo("49.60%");
    }

    @Test
    void aSingleFightIsOneBar() {
        Histogram drawn = Histogram.of(new ResultReport.Histogram(10, 120, List.of(1L)), 1204);

        assertThat(drawn.bars()).hasSize(1);
        assertThat(drawn.low()).isEqualTo("1,200");
        assertThat(drawn.high()).isEqualTo("1,210");
    }
}
