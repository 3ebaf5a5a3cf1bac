package dev.wowlab.persistence;

import java.util.ArrayList;
import java.util.List;

/// What became of one batch. Every record of it is settled: sending it again changes nothing. Immutable.
///
/// @param written records that are now the stored version
/// @param stale records that were not newer than what is stored, or than another of the same batch
/// @param rejections records that the database refuses for what is in them
public record UpsertOutcome(int written, int stale, List<Rejection> rejections) {
    /// The outcome of an empty batch.
    public static final UpsertOutcome NOTHING = new UpsertOutcome(0, 0, List.of());

    public UpsertOutcome {
        rejections = List.copyOf(rejections);
    }

    /// This outcome and another one together.
    UpsertOutcome plus(UpsertOutcome other) {
        List<Rejection> all = new ArrayList<>(rejections);
        all.addAll(other.rejections);
        return new UpsertOutcome(written + other.written, stale + other.stale, all);
    }

    /// A record that can never be stored as it is: sending it again fails again. Immutable.
    ///
    /// @param id job id, input hash, node id and the like; of a voucher its job's, and what tells it from others
    /// @param reason the database's words
    public record Rejection(String id, String reason) {
        /// Id of the record that was handed in: of a voucher, its job's.
        public String recordId() {
            int space = id.indexOf(' ');
            return space < 0 ? id : id.substring(0, space);
        }
    }
}
