package dev.wowlab.portal;

import dev.wowlab.protocol.job.VersusView;
import dev.wowlab.protocol.result.ReportDifference.Verdict;
import dev.wowlab.protocol.result.Shift;

/// Two finished jobs beside each other, as their page shows them: the first is called A, the second B. Immutable.
///
/// @param verdict what the comparison comes to, in a sentence
/// @param kind `better` or `worse` where the DPS of B is that beyond chance, else `level`
/// @param assumes what the interval of the difference assumes, in sentences; empty where nothing differs
/// @param pairable whether `wowlab compare` can play both inputs with the same luck
public record VersusModel(
        Side one,
        Side other,
        String verdict,
        String kind,
        boolean sameInput,
        String assumes,
        boolean pairable,
        DifferenceModel difference) {
    /// The engine that `wowlab compare` has.
    private static final String PAIRING_ENGINE = "tbc";

    /// One of the two. Immutable.
    ///
    /// @param dps mean with the half-width of its 95 % interval
    /// @param duration mean length of a fight in seconds
    public record Side(
            String id, String title, String dps, String fights, String duration, String engine, String seed) {
        private static Side of(VersusView.Side side) {
            return new Side(
                    side.job().value(),
                    JobRow.titleOf(side.title(), side.job()),
                    Numbers.one(side.dps().mean()) + " ± "
                            + Numbers.two(side.dps().halfWidth()),
                    Numbers.whole(side.fights()),
                    Numbers.one(side.durationSeconds()),
                    side.engine().toString(),
                    Long.toString(side.seed()));
        }
    }

    /// What the browser's tab says.
    String tab() {
        return one.title() + " versus " + other.title();
    }

    static VersusModel of(VersusView view) {
        Verdict verdict = view.difference().verdict();
        return new VersusModel(
                Side.of(view.one()),
                Side.of(view.other()),
                verdict(verdict, view.difference().dps()),
                kind(view.difference().dps()),
                view.sameInput(),
                verdict == Verdict.IDENTICAL ? "" : assumption(view),
                !view.sameInput()
                        && view.one().engine().name().equals(PAIRING_ENGINE)
                        && view.other().engine().name().equals(PAIRING_ENGINE),
                DifferenceModel.of(view.difference()));
    }

    private static String verdict(Verdict verdict, Shift dps) {
        return switch (verdict) {
            case IDENTICAL -> "Identical: every number is the same to the last bit.";
            case UNCHANGED -> "They differ by no more than chance explains.";
            case CHANGED ->
                dps.beyondChance()
                        ? "B does " + (dps.difference() < 0 ? "less" : "more") + ", by more than chance explains."
                        : "Their DPS cannot be told apart; what an ability does differs by more than chance explains.";
        };
    }

    private static String kind(Shift dps) {
        return !dps.beyondChance() ? "level" : dps.difference() < 0 ? "worse" : "better";
    }

    private static String assumption(VersusView view) {
        String interval = "± is the 95 % interval of two results with luck of their own";
        if (view.sharesLuck()) {
            return interval + ". These have one seed and share a part of their luck, so that the true one is mostly"
                    + " narrower; by how much, totals do not tell.";
        }
        boolean oneSeed = view.one().seed() == view.other().seed();
        return interval + ", as these have: "
                + (oneSeed ? "their engines draw it each in its own way." : "their seeds differ.");
    }
}
