package dev.wowlab.protocol.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExactTotalsCodecTest {
    private final ExactTotals totals = ExactTotalsTest.sum(RandomTotals.fights(new SplittableRandom(7), 25));

    @Test
    void decodingGivesBackWhatWasEncoded() throws MalformedTotalsException {
        assertThat(ExactTotalsCodec.decode(ExactTotalsCodec.encode(totals))).isEqualTo(totals);
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] encoded = ExactTotalsCodec.encode(totals);

        for (int length = 0; length < encoded.length; length++) {
            byte[] truncated = Arrays.copyOf(encoded, length);
            assertThatThrownBy(() -> ExactTotalsCodec.decode(truncated)).isInstanceOf(MalformedTotalsException.class);
        }
    }

    @Test
    void bytesAfterTheEndAreRefused() {
        byte[] encoded = ExactTotalsCodec.encode(totals);

        assertThatThrownBy(() -> ExactTotalsCodec.decode(Arrays.copyOf(encoded, encoded.length + 1)))
                .isInstanceOf(MalformedTotalsException.class)
                .hasMessageContaining("canonical");
    }

    @Test
    void randomlyDamagedBytesNeverEscapeAsAnythingButMalformedOrAsThemselves() {
        byte[] encoded = ExactTotalsCodec.encode(totals);
        for (int seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] damaged = encoded.clone();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ExactTotalsCodec.encode(ExactTotalsCodec.decode(damaged)))
                        .as("seed %d", seed)
                        .isEqualTo(damaged);
            } catch (MalformedTotalsException expected) {
                assertThat(expected).as("seed %d", seed).hasMessageContaining("totals");
            } catch (RuntimeException escaped) {
                fail("seed " + seed, escaped);
            }
        }
    }

    @Test
    void whatCouldNotBeReadIsNotWritten() {
        SortedMap<String, Table> tables = new TreeMap<>();
        for (int table = 0; table <= 64; table++) {
            tables.put("table " + table, table("row", 1));
        }
        refuses(tables, "a count is 65");
        refuses(new TreeMap<>(Map.of("actions", table("x".repeat(513), 1))), "a count is 513");
        refuses(new TreeMap<>(Map.of("actions", table("x".repeat(505), 3_000))), "bytes, at most 1048576");
    }

    private static Table table(String key, int rows) {
        SortedMap<String, List<Long>> all = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            all.put(rows == 1 ? key : key + row, List.of(1L));
        }
        return new Table(List.of("casts"), all);
    }

    private static void refuses(SortedMap<String, Table> tables, String why) {
        ExactTotals tooMuch = new ExactTotals(0, new TreeMap<>(), tables);
        assertThatThrownBy(() -> ExactTotalsCodec.encode(tooMuch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aNameWithAControlCharacterIsRefusedWhereverItStands() {
        for (String name : List.of("dps\0", "a\nb", "\u007f")) {
            Distribution dps = totals.distributions().values().iterator().next();
            ExactTotals named = new ExactTotals(totals.fights(), new TreeMap<>(Map.of(name, dps)), new TreeMap<>());
            ExactTotals keyed = tabled("actions", "hits", name);
            for (ExactTotals bad : List.of(named, keyed, tabled(name, "hits", "x"), tabled("actions", name, "x"))) {
                assertThatThrownBy(() -> ExactTotalsCodec.decode(ExactTotalsCodec.encode(bad)))
                        .isInstanceOf(MalformedTotalsException.class)
                        .hasMessageContaining("a name has the control character U+00");
            }
        }
    }

    private ExactTotals tabled(String table, String column, String key) {
        Table rows = new Table(List.of(column), new TreeMap<>(Map.of(key, List.of(1L))));
        return new ExactTotals(totals.fights(), totals.distributions(), new TreeMap<>(Map.of(table, rows)));
    }

    @Test
    void anOversizedBodyIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> ExactTotalsCodec.decode(new byte[ExactTotalsCodec.MAX_BYTES + 1]))
                .isInstanceOf(MalformedTotalsException.class)
                .hasMessageContaining("at most");
    }
}
