package dev.wowlab.gamedata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Writes the primitives of the packed resource. Confined to one thread.
final class PackedWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);

    /// Any int: zigzag, then 7 bits a byte, low bits first.
    void integer(int value) {
        unsigned(((long) value << 1 ^ value >> 31) & 0xFFFF_FFFFL);
    }

    private void unsigned(long value) {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /// Whole numbers below 2^30 take 1 to 5 bytes, all others a marker and 8 bytes.
    void number(double value) {
        int whole = (int) value;
        if (whole == value && Math.abs(value) < 1 << 30 && Double.doubleToRawLongBits(value) != Long.MIN_VALUE) {
            unsigned(((long) whole << 1 ^ whole >> 31) << 1 & 0x1_FFFF_FFFFL);
        } else {
            unsigned(1);
            out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
        }
    }

    void flag(boolean value) {
        out.write(value ? 1 : 0);
    }

    void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        integer(bytes.length);
        out.writeBytes(bytes);
    }

    void wire(WireEnum value) {
        integer(value.number());
    }

    void stats(StatBlock stats) {
        out.write(stats.size());
        for (int i = 0; i < stats.size(); i++) {
            out.write(stats.indexAt(i));
            number(stats.amountAt(i));
        }
    }

    <T> void list(List<T> values, Consumer<T> each) {
        integer(values.size());
        values.forEach(each);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
