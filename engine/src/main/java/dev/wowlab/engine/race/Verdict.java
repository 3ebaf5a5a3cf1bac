package dev.wowlab.engine.race;

import java.util.List;

/// What a round showed. Immutable.
///
/// @param best who leads: the rival of the next round
/// @param left those that may still be the best, the leader among them, by number
/// @param decided whether the rest is known well enough
public record Verdict(int best, List<Integer> left, boolean decided) {
    public Verdict {
        left = List.copyOf(left);
    }
}
