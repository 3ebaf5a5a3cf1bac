package dev.wowlab.protocol.result;

import dev.wowlab.protocol.PlainText;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The canonical encoding of `ExactTotals`: equal totals have equal bytes, and only those bytes decode to them.
/// Stateless, thread-safe.
///
/// Layout: the byte 1 (version); fights; number of distributions, each as name, binWidth, sum, sumOfSquares, min,
/// max, firstBin, number
/// of bins, bins; number of tables, each as name, number of columns, columns, number of rows, rows as key and
/// values. Integers are
/// zig-zag variable-length (7 bits a byte, low first); big integers and strings are a length and bytes (two's
/// complement, UTF-8);
/// names and keys ascend, and have no control characters.
public final class ExactTotalsCodec {
    /// Largest encoding that is read; a real chunk has a few kilobytes.
    public static final int MAX_BYTES = 1 << 20;

    private static final byte VERSION = 1;
    private static final int MAX_STRING_BYTES = 512;
    private static final int MAX_ENTRIES = 64;

    private ExactTotalsCodec() {}

    /// @throws IllegalArgumentException where the totals have more than is ever read: more than `MAX_BYTES`, too many
    ///     distributions or tables, or a name that is too long
    public static byte[] encode(ExactTotals totals) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        out.write(VERSION);
        writeLong(out, totals.fights());
        writeCount(out, totals.distributions().size(), MAX_ENTRIES);
        totals.distributions().forEach((name, distribution) -> {
            writeString(out, name);
            writeDistribution(out, distribution);
        });
        writeCount(out, totals.tables().size(), MAX_ENTRIES);
        totals.tables().forEach((name, table) -> {
            writeString(out, name);
            writeTable(out, table);
        });
        if (out.size() > MAX_BYTES) {
            throw new IllegalArgumentException(tooLarge(out.size()));
        }
        return out.toByteArray();
    }

    /// Reads what an untrusted node sent.
    ///
    /// @throws MalformedTotalsException for anything but the canonical encoding of valid totals
    public static ExactTotals decode(byte[] encoded) throws MalformedTotalsException {
        if (encoded.length > MAX_BYTES) {
            throw new MalformedTotalsException(tooLarge(encoded.length));
        }
        try {
            ExactTotals totals = read(ByteBuffer.wrap(encoded));
            if (!Arrays.equals(encode(totals), encoded)) {
                throw new MalformedTotalsException("totals are not in canonical form");
            }
            return totals;
        } catch (BufferUnderflowException truncated) {
            throw new MalformedTotalsException("totals are truncated", truncated);
        } catch (IllegalArgumentException | ArithmeticException invalid) {
            throw new MalformedTotalsException("totals are invalid: " + invalid.getMessage(), invalid);
        }
    }

    private static String tooLarge(int bytes) {
        return "totals have " + bytes + " bytes, at most " + MAX_BYTES;
    }

    private static ExactTotals read(ByteBuffer in) {
        if (in.get() != VERSION) {
            throw new IllegalArgumentException("unknown version of the encoding");
        }
        long fights = readLong(in);
        SortedMap<String, Distribution> distributions = new TreeMap<>();
        for (int i = readCount(in, MAX_ENTRIES); i > 0; i--) {
            distributions.put(readString(in), readDistribution(in));
        }
        SortedMap<String, Table> tables = new TreeMap<>();
        for (int i = readCount(in, MAX_ENTRIES); i > 0; i--) {
            tables.put(readString(in), readTable(in));
        }
        return new ExactTotals(fights, distributions, tables);
    }

    private static void writeDistribution(ByteArrayOutputStream out, Distribution distribution) {
        writeLong(out, distribution.binWidth());
        writeBig(out, distribution.sum());
        writeBig(out, distribution.sumOfSquares());
        writeLong(out, distribution.min());
        writeLong(out, distribution.max());
        writeLong(out, distribution.firstBin());
        long[] counts = distribution.counts();
        writeLong(out, counts.length);
        for (long count : counts) {
            writeLong(out, count);
        }
    }

    private static Distribution readDistribution(ByteBuffer in) {
        long binWidth = readLong(in);
        BigInteger sum = readBig(in);
        BigInteger sumOfSquares = readBig(in);
        long min = readLong(in);
        long max = readLong(in);
        long firstBin = readLong(in);
        long[] counts = new long[readCount(in, Distribution.MAX_BINS)];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = readLong(in);
        }
        return new Distribution(binWidth, sum, sumOfSquares, min, max, firstBin, counts);
    }

    private static void writeTable(ByteArrayOutputStream out, Table table) {
        writeLong(out, table.columns().size());
        table.columns().forEach(column -> writeString(out, column));
        writeLong(out, table.rows().size());
        for (Map.Entry<String, List<Long>> row : table.rows().entrySet()) {
            writeString(out, row.getKey());
            row.getValue().forEach(value -> writeLong(out, value));
        }
    }

    private static Table readTable(ByteBuffer in) {
        int width = readCount(in, Table.MAX_COLUMNS);
        List<String> columns = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            columns.add(readString(in));
        }
        SortedMap<String, List<Long>> rows = new TreeMap<>();
        for (int i = readCount(in, Table.MAX_ROWS); i > 0; i--) {
            String key = readString(in);
            Long[] values = new Long[width];
            for (int column = 0; column < width; column++) {
                values[column] = readLong(in);
            }
            rows.put(key, List.of(values));
        }
        return new Table(columns, rows);
    }

    private static void writeLong(ByteArrayOutputStream out, long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long readLong(ByteBuffer in) {
        long raw = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte part = in.get();
            raw |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return (raw >>> 1) ^ -(raw & 1);
            }
        }
        throw new IllegalArgumentException("an integer has more than 64 bits");
    }

    private static void writeCount(ByteArrayOutputStream out, int count, int limit) {
        if (count > limit) {
            throw new IllegalArgumentException("a count is " + count + ", allowed are 0 to " + limit);
        }
        writeLong(out, count);
    }

    private static int readCount(ByteBuffer in, int limit) {
        long count = readLong(in);
        if (count < 0 || count > limit) {
            throw new IllegalArgumentException("a count is " + count + ", allowed are 0 to " + limit);
        }
        return (int) count;
    }

    private static void writeBig(ByteArrayOutputStream out, BigInteger value) {
        byte[] bytes = value.toByteArray();
        writeLong(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static BigInteger readBig(ByteBuffer in) {
        byte[] bytes = new byte[readCount(in, MAX_STRING_BYTES)];
        in.get(bytes);
        return new BigInteger(bytes);
    }

    private static void writeString(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeCount(out, bytes.length, MAX_STRING_BYTES);
        out.writeBytes(bytes);
    }

    private static String readString(ByteBuffer in) {
        byte[] bytes = new byte[readCount(in, MAX_STRING_BYTES)];
        in.get(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        PlainText.whyNotLine(text).ifPresent(why -> {
            throw new IllegalArgumentException("a name " + why);
        });
        return text;
    }
}
