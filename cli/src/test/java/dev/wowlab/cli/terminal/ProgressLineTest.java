package dev.wowlab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.realtime.Progress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    @Test
    void showsShareCountsAndTheEstimateWithItsBand() {
        Progress progress = progress(2_500, Optional.of(new Estimate(2_500, 1_234.56, 2)));
        assertThat(ProgressLine.describe(progress, true))
                .isEqualTo(" 25 %  2,500 of 10,000 fights   1,234.6 DPS ± 3.9  · live");
    }

    @Test
    void showsNoEstimateBeforeThereIsOne() {
        assertThat(ProgressLine.describe(progress(0, Optional.empty()), false)).isEqualTo("  0 %  0 of 10,000 fights");
    }

    @Test
    void saysThatAJobIsPaused() {
        Progress paused = new Progress(new JobId("j"), 1, JobState.PAUSED, 2_500, 10_000, Optional.empty());
        assertThat(ProgressLine.describe(paused, true)).isEqualTo(" 25 %  2,500 of 10,000 fights  · paused  · live");
    }

    private static Progress progress(long done, Optional<Estimate> estimate) {
        return new Progress(new JobId("j"), 1, JobState.RUNNING, done, 10_000, estimate);
    }
}
