package dev.wowlab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final int WRONG_COMMAND_LINE = 2;

    @ParameterizedTest
    @ValueSource(strings = {"parity", "engine", "queue", "job-memory", "platform", "latency", "publish", "memory"})
    void everyCommandExplainsItselfAndRefusesWhatItDoesNotKnow(String command) {
        assertThat(Main.run(command, "--help")).isZero();
        assertThat(Main.run(command, "--no-such-option")).isEqualTo(WRONG_COMMAND_LINE);
    }
}
