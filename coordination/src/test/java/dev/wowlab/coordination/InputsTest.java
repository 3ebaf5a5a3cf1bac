package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.result.ResultIdentity;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class InputsTest {
    private static final InputHash HASH = new InputHash("cd".repeat(32));

    @Test
    void anInputIsFoundUnderItsHashWhileItIsInUse() {
        assertThat(redis().inputs().find(HASH)).isEmpty();
        InputRecord input = new InputRecord(HASH, Fixture.ENGINE, new byte[] {'{', '}', 0, -1});
        redis().inputs().put(input);
        redis().inputs().put(input);
        InputRecord found = redis().inputs().find(HASH).orElseThrow();
        assertThat(found.canonical()).isEqualTo(input.canonical());
        assertThat(found.engine()).isEqualTo(Fixture.ENGINE);
        assertThat(redis().redis().sync().pttl(Keys.input(HASH))).isBetween(1L, Inputs.KEPT.toMillis());
    }

    @Test
    void aLongInputTakesAFractionOfItsLength() {
        byte[] canonical = "{\"spellId\":30451,\"tag\":0},".repeat(1000).getBytes(StandardCharsets.UTF_8);
        redis().inputs().put(new InputRecord(HASH, Fixture.ENGINE, canonical));
        assertThat(redis().redis().sync().memoryUsage(Keys.input(HASH))).isLessThan(canonical.length / 10L);
        assertThat(redis().inputs().find(HASH).orElseThrow().canonical()).isEqualTo(canonical);
    }

    @Test
    void aFinishedJobIsFoundByWhatItIsTheResultOf() {
        ResultIdentity identity = new ResultIdentity(Fixture.ENGINE, HASH, -1, 0, 1000);
        redis().answers().remember(identity, Optional.empty(), new JobId("answer"));
        assertThat(redis().answers().find(identity, Optional.empty())).contains(new JobId("answer"));
        assertThat(redis().answers().find(new ResultIdentity(Fixture.ENGINE, HASH, -1, 0, 1001), Optional.empty()))
                .isEmpty();
    }
}
