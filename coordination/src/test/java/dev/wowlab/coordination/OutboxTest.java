package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.InputRecord;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class OutboxTest {
    @Test
    void eachEntryGoesToOneSentinelUntilItIsAcknowledged() {
        append(1, 2, 3);
        List<OutboxEntry> first = redis().outbox().read("s1", 2);
        List<OutboxEntry> second = redis().outbox().read("s2", 2);
        assertThat(Stream.concat(first.stream(), second.stream()).map(OutboxTest::number))
                .containsExactly(1, 2, 3);
        assertThat(redis().outbox().read("s1", 2)).isEmpty();
        assertThat(redis().outbox().lag().entries()).isEqualTo(3);
        redis().outbox().acknowledge(first.stream().map(OutboxEntry::entryId).toList());
        assertThat(redis().outbox().lag().entries()).isEqualTo(1);
        redis().outbox().acknowledge(List.of());
    }

    @Test
    void whatADeadSentinelReadIsTakenOver() {
        append(1, 2);
        assertThat(redis().outbox().read("dead", 10)).hasSize(2);
        assertThat(redis().outbox().reclaim("alive", Duration.ofMinutes(1), 10)).isEmpty();
        List<OutboxEntry> taken = redis().outbox().reclaim("alive", Duration.ZERO, 10);
        assertThat(taken).extracting(OutboxTest::number).containsExactly(1, 2);
        redis().outbox().acknowledge(taken.stream().map(OutboxEntry::entryId).toList());
        assertThat(redis().outbox().reclaim("alive", Duration.ZERO, 10)).isEmpty();
        assertThat(redis().outbox().lag()).isEqualTo(new OutboxLag(0, 0));
    }

    @Test
    void theGroupIsMadeAgainAfterRedisCameBackEmpty() {
        assertThat(redis().outbox().read("s1", 10)).isEmpty();
        append(1);
        redis().redis().sync().flushall();
        assertThat(redis().outbox().reclaim("s1", Duration.ZERO, 10)).isEmpty();
        append(2);
        assertThat(redis().outbox().read("s1", 10))
                .extracting(OutboxTest::number)
                .containsExactly(2);
    }

    @Test
    void anEntryThatCannotBeReadSaysWhatItIs() {
        redis().redis().sync().xadd(Keys.OUTBOX, Map.of("kind", new byte[] {'x'}, "id", new byte[] {'7'}));
        redis().redis().sync().xadd(Keys.OUTBOX, Map.of("kind", new byte[] {'j', 'o', 'b'}, "body", new byte[] {'{'}));
        List<OutboxEntry> entries = redis().outbox().read("s1", 10);
        assertThat(entries.get(0).body())
                .isEqualTo(new OutboxEntry.Body.Unreadable("x", "7", "unknown kind of record"));
        assertThat(entries.get(1).body()).isInstanceOf(OutboxEntry.Body.Unreadable.class);
    }

    @Test
    void whatCanNeverBeWrittenIsPutAsideAsItWasAndTheOldestOfItIsForgotten() {
        append(7);
        OutboxEntry entry = redis().outbox().read("s1", 1).getFirst();
        redis().outbox().putAside(entry.entryId(), "ERROR: no");
        redis().outbox().acknowledge(List.of(entry.entryId()));
        redis().outbox().putAside(entry.entryId(), "again");
        List<StreamMessage<String, byte[]>> aside = redis().redis().sync().xrange(Keys.REFUSED, Range.unbounded());
        assertThat(aside).hasSize(1);
        Map<String, byte[]> fields = aside.getFirst().getBody();
        assertThat(fields.get("kind")).asString().isEqualTo("input");
        assertThat(fields.get("id")).asString().endsWith("7");
        assertThat(fields.get("reason")).asString().isEqualTo("ERROR: no");
        assertThat(Json.mapper()
                        .readValue(fields.get("body"), InputRecord.class)
                        .hash())
                .isEqualTo(new InputHash("%064x".formatted(7)));
        assertThat(redis().outbox().lag().entries()).isZero();

        append(8);
        String other = redis().outbox().read("s1", 1).getFirst().entryId();
        for (int i = 0; i < Outbox.MAX_REFUSED; i++) {
            redis().outbox().putAside(other, "no");
        }
        assertThat(redis().redis().sync().xrange(Keys.REFUSED, Range.unbounded()))
                .hasSize(Outbox.MAX_REFUSED)
                .noneSatisfy(kept ->
                        assertThat(kept.getId()).isEqualTo(aside.getFirst().getId()));
    }

    @Test
    void theLagIsTheAgeOfTheOldestEntry() {
        append(1);
        Fixture.passes(redis().clock().millis() + 20);
        assertThat(redis().outbox().lag().oldestMs()).isGreaterThanOrEqualTo(20);
    }

    private static void append(int... numbers) {
        for (int number : numbers) {
            redis().outbox()
                    .append(new InputRecord(
                            new InputHash("%064x".formatted(number)), Fixture.ENGINE, new byte[] {'{', '}'}));
        }
    }

    private static int number(OutboxEntry entry) {
        OutboxEntry.Body.OfInput body = (OutboxEntry.Body.OfInput) entry.body();
        return Integer.parseInt(body.input().hash().value(), 16);
    }
}
