package dev.wowlab.gamedata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Reads what [PackedWriter] wrote. Confined to one thread.
final class PackedReader {

    private final byte[] bytes;
    private int position;

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int integer() {
        int zigzag = (int) unsigned();
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    private long unsigned() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    double number() {
        long coded = unsigned();
        if ((coded & 1) == 0) {
            int zigzag = (int) (coded >>> 1);
            return zigzag >>> 1 ^ -(zigzag & 1);
        }
        double value = ByteBuffer.wrap(bytes, position, Double.BYTES).getDouble();
        position += Double.BYTES;
        return value;
    }

    boolean flag() {
        return bytes[position++] != 0;
    }

    String text() {
        int length = integer();
        String value = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    <E extends WireEnum> E wire(IntFunction<Optional<E>> byNumber) {
        int number = integer();
        return byNumber.apply(number)
                .orElseThrow(() -> new IllegalStateException(
                        "packed game data hold the unknown number " + number + " before byte " + position));
    }

    StatBlock stats() {
        int size = bytes[position++];
        if (size == 0) {
            return StatBlock.EMPTY;
        }
        double[] amounts = new double[Stat.COUNT];
        for (int i = 0; i < size; i++) {
            int index = bytes[position++];
            amounts[index] = number();
        }
        return StatBlock.of(amounts);
    }

    <T> List<T> list(Supplier<T> each) {
        int size = integer();
        if (size == 0) {
            return List.of();
        }
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(each.get());
        }
        return values;
    }

    boolean atEnd() {
        return position == bytes.length;
    }
}
