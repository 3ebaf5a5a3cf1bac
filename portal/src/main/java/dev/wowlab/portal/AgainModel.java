package dev.wowlab.portal;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.again.AgainView;
import dev.wowlab.protocol.result.ReportDifference;
import dev.wowlab.protocol.result.Shift;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A finished job on the engine of today, as its page shows it. Immutable.
///
/// @param before engine that computed it
/// @param now engine of today; empty where there is none
/// @param outcome as the API names it
/// @param word the outcome for people
/// @param verdict the outcome in a sentence
/// @param mayAsk whether the reader may let it be simulated now
/// @param again id of the job that simulates it again; empty where there is none
/// @param difference what the two results have apart, once both are there
/// @param moved the action that moved most, for lists; empty where none did
/// @param kind `better` or `worse` where it changed beyond chance, else `level`
public record AgainModel(
        String id,
        String title,
        String before,
        String now,
        String outcome,
        String word,
        String verdict,
        boolean mayAsk,
        String again,
        Optional<DifferenceModel> difference,
        String moved,
        String kind,
        List<String> reasons) {
    public AgainModel {
        reasons = List.copyOf(reasons);
    }

    static AgainModel of(AgainView view, boolean mine) {
        Optional<DifferenceModel> difference = view.difference().map(DifferenceModel::of);
        return new AgainModel(
                view.job().value(),
                JobRow.titleOf(view.title(), view.job()),
                view.before().toString(),
                view.now().map(EngineRef::toString).orElse(""),
                view.outcome().name(),
                word(view.outcome()),
                verdict(view),
                mine && view.now().isPresent() && canBeAsked(view.outcome()),
                view.again().map(JobId::value).orElse(""),
                difference,
                difference
                        .flatMap(found -> found.actions().stream().findFirst())
                        .map(AgainModel::phrase)
                        .orElse(""),
                kind(view.outcome(), view.difference().map(ReportDifference::dps)),
                view.reasons());
    }

    private static String phrase(ShiftRow row) {
        return (row.unit().isEmpty() ? "" : row.unit() + " ") + row.name() + " " + row.dps();
    }

    private static String kind(AgainOutcome outcome, Optional<Shift> dps) {
        boolean isWorse = dps.filter(shift -> shift.difference() < 0).isPresent();
        return outcome == AgainOutcome.CHANGED ? (isWorse ? "worse" : "better") : "level";
    }

    private static boolean canBeAsked(AgainOutcome outcome) {
        return outcome == AgainOutcome.NOT_ASKED || outcome == AgainOutcome.FAILED;
    }

    /// What a person calls it; also its style, without blanks.
    private static String word(AgainOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// How a badge is coloured.
    public String badge() {
        return switch (outcome) {
            case "IDENTICAL", "UNCHANGED", "CURRENT" -> "completed";
            case "CHANGED" -> "pending";
            case "UNDER_WAY" -> "running";
            case "REFUSED", "FAILED" -> "failed";
            default -> "queued";
        };
    }

    private static String verdict(AgainView view) {
        String now = view.now().map(EngineRef::toString).orElse("the engine of today");
        return switch (view.outcome()) {
            case CHANGED -> "Changed by more than chance explains.";
            case UNCHANGED -> "Numbers differ by no more than chance explains.";
            case IDENTICAL -> "Identical: every number is the same to the last bit.";
            case REFUSED -> now + " refuses this input.";
            case FAILED -> "It was simulated on " + now + " without a result.";
            case UNDER_WAY -> "It is being simulated on " + now + "; this page follows it.";
            case NOT_ASKED -> "It has not been simulated on " + now + ".";
            case CURRENT -> "It was computed by " + now + ", which is the engine of today.";
        };
    }
}
