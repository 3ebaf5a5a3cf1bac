package dev.wowlab.sentinel.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.evidence.EvidenceChunk;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.record.Voucher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CountedRunsTest {
    private static final ChunkLayout LAYOUT = ChunkLayout.of(100, 10, Optional.empty());
    private static final byte[] TOTALS = {1};

    private static NodeId node(int number) {
        return new NodeId("%064x".formatted(number));
    }

    private static ResultDigest digest(int number) {
        return new ResultDigest("%064x".formatted(number));
    }

    private static Voucher voucher(int node, int digest, boolean totals) {
        return new Voucher(
                3, 10, node(node), digest(digest), new byte[64], totals ? Optional.of(TOTALS) : Optional.empty());
    }

    private static EvidenceChunk counted(Vouching vouching, Voucher... vouchers) {
        return new CountedRuns(LAYOUT, vouching).of(List.of(vouchers));
    }

    private static Vouching refuted(int node) {
        return new Vouching(0, 0, Optional.of(0L), 0, 0, List.of(node(node)), List.of(), Optional.empty());
    }

    @Test
    void all_that_agree_are_there_by_id_and_the_totals_of_one_of_them() {
        EvidenceChunk chunk = counted(Vouching.NONE, voucher(9, 1, false), voucher(4, 1, true), voucher(5, 2, false));
        assertThat(chunk.first()).isEqualTo(30);
        assertThat(chunk.fights()).isEqualTo(10);
        assertThat(chunk.digest()).isEqualTo(digest(1));
        assertThat(chunk.totals()).contains(TOTALS);
        assertThat(chunk.runs()).extracting(EvidenceChunk.Run::node).containsExactly(node(4), node(9));
    }

    @Test
    void a_liars_word_counts_only_where_there_is_no_other() {
        EvidenceChunk recalled = counted(refuted(7), voucher(7, 1, true), voucher(8, 2, true));
        assertThat(recalled.digest()).isEqualTo(digest(2));
        EvidenceChunk honestOnce = counted(refuted(7), voucher(7, 1, true), voucher(8, 1, false));
        assertThat(honestOnce.runs()).extracting(EvidenceChunk.Run::node).containsExactly(node(8));
        assertThat(honestOnce.totals()).contains(TOTALS);
        assertThat(counted(refuted(7), voucher(7, 1, true)).runs()).hasSize(1);
    }

    @Test
    void what_was_merged_counts_before_what_was_only_said_and_then_the_later() {
        assertThat(counted(Vouching.NONE, voucher(1, 1, true), voucher(2, 2, false))
                        .digest())
                .isEqualTo(digest(1));
        assertThat(counted(Vouching.NONE, voucher(1, 1, true), voucher(2, 2, true))
                        .digest())
                .isEqualTo(digest(2));
    }
}
