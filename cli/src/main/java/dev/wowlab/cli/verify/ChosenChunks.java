package dev.wowlab.cli.verify;

import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.evidence.EvidenceChunk;
import dev.wowlab.protocol.evidence.EvidenceHead;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Which chunks are to be run again, and what their digests must be; remembers nothing of the others. Confined to one
/// thread while it is shown chunks; then it does not change any more.
final class ChosenChunks {
    private static final int DIGEST_BYTES = 32;

    private final long wanted;
    private final long luck;
    private final ByteArrayOutputStream digests = new ByteArrayOutputStream();
    private long[] numbers = new long[0];
    private int chosen;
    private byte[] expected = new byte[0];

    /// @param wanted how many; all where there are not more
    /// @param luck seed of the choice
    ChosenChunks(long wanted, long luck) {
        this.wanted = wanted;
        this.luck = luck;
    }

    /// Shown every chunk, in order.
    void look(EvidenceHead head, EvidenceChunk chunk) {
        if (chunk.chunk() == 0) {
            numbers = choose(head.chunks());
        }
        boolean all = isAll(head);
        if (all || (chosen < numbers.length && numbers[chosen] == chunk.chunk())) {
            chosen++;
            digests.writeBytes(HexFormat.of().parseHex(chunk.digest().value()));
        }
    }

    /// Shown the last one.
    void end() {
        expected = digests.toByteArray();
    }

    private boolean isAll(EvidenceHead head) {
        return wanted >= head.chunks();
    }

    private long[] choose(long chunks) {
        if (wanted >= chunks) {
            return new long[0];
        }
        SplittableRandom random = new SplittableRandom(luck);
        TreeSet<Long> some = new TreeSet<>();
        while (some.size() < wanted) {
            some.add(random.nextLong(chunks));
        }
        return some.stream().mapToLong(Long::longValue).toArray();
    }

    /// How many are chosen.
    int count() {
        return expected.length / DIGEST_BYTES;
    }

    /// Number of a chosen chunk.
    ///
    /// @param index 0 to `count() - 1`, by rising number
    long number(int index) {
        return numbers.length == 0 ? index : numbers[index];
    }

    /// Digest that its nodes signed.
    ResultDigest digest(int index) {
        byte[] one = Arrays.copyOfRange(expected, index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
        return new ResultDigest(HexFormat.of().formatHex(one));
    }
}
