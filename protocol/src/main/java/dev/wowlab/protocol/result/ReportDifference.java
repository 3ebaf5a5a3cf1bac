package dev.wowlab.protocol.result;

import dev.wowlab.protocol.result.ResultReport.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What two results of the same input, seed and fights have apart, where they were computed by two versions of an
/// engine. Knows no game. Immutable.
///
/// `dps` is judged by its 95 % interval. Of the many estimates of actions some would be outside of theirs by luck
/// alone, so that an action is beyond chance only where one of all of them being so far off by luck has a probability
/// below 5 %.
///
/// @param before engine of the earlier result, `name/version`
/// @param after engine of the later one
/// @param fightsBefore that the earlier result is of
/// @param fightsAfter the same number, unless somebody compares what differs in more than the engine
/// @param dps of the raid
/// @param actions those that moved most first, by their part of the damage per second; those that did not move, too
/// @param newWarnings what only the later engine says that it does not model
/// @param goneWarnings what only the earlier one said
public record ReportDifference(
        String before,
        String after,
        long fightsBefore,
        long fightsAfter,
        Verdict verdict,
        Shift dps,
        List<ActionShift> actions,
        List<String> newWarnings,
        List<String> goneWarnings) {
    /// Probability that luck alone marks any of the actions.
    private static final double CHANCE = 0.05;

    public ReportDifference {
        actions = List.copyOf(actions);
        newWarnings = List.copyOf(newWarnings);
        goneWarnings = List.copyOf(goneWarnings);
    }

    /// What is to be said of the whole.
    public enum Verdict {
        /// Every number is the same to the last bit.
        IDENTICAL,
        /// Numbers differ, by no more than luck explains.
        UNCHANGED,
        /// The damage per second, or an action, differs by more than luck explains.
        CHANGED
    }

    /// Compares two results by all that their reports say.
    ///
    /// @param before of the earlier engine
    /// @param after of the later one
    public static ReportDifference of(ResultReport before, ResultReport after) {
        return of(before, after, sameNumbers(before, after));
    }

    /// The same where it is known whether their exact totals are the same.
    ///
    /// @param sameTotals whether they are, to the last bit
    public static ReportDifference of(ResultReport before, ResultReport after, boolean sameTotals) {
        Shift dps = Shift.of(
                before.dps().mean(),
                after.dps().mean(),
                error(before, before.dps().standardError()),
                error(after, after.dps().standardError()),
                Precision.HALF_WIDTHS);
        List<ActionShift> actions = actions(before, after);
        boolean changed = dps.beyondChance() || actions.stream().anyMatch(ActionShift::beyondChance);
        return new ReportDifference(
                before.engine(),
                after.engine(),
                before.iterations(),
                after.iterations(),
                sameTotals ? Verdict.IDENTICAL : changed ? Verdict.CHANGED : Verdict.UNCHANGED,
                dps,
                actions,
                without(after.warnings(), before.warnings()),
                without(before.warnings(), after.warnings()));
    }

    /// The actions that moved at all.
    public List<ActionShift> moved() {
        return actions.stream().filter(action -> !action.isNone()).toList();
    }

    /// The same with nothing but the actions that moved, at most so many.
    public ReportDifference withMoved(int most) {
        return new ReportDifference(
                before,
                after,
                fightsBefore,
                fightsAfter,
                verdict,
                dps,
                moved().stream().limit(most).toList(),
                newWarnings,
                goneWarnings);
    }

    /// How many standard errors of its difference an estimate must move for it to be more than luck, so that among
    /// `estimates` unchanged ones any is marked with a probability of `CHANCE` at most: |Z| exceeds z with a
    /// probability below exp(-z²/2), and what marks any is below the sum of what marks each.
    static double errorsBeyondChance(int estimates) {
        return StrictMath.sqrt(2 * StrictMath.log(Math.max(1, estimates) / CHANCE));
    }

    private static boolean sameNumbers(ResultReport before, ResultReport after) {
        // reports of older versions lack some of the lists
        return before.iterations() == after.iterations()
                && before.dps().equals(after.dps())
                && before.durationSeconds() == after.durationSeconds()
                && before.actions().equals(after.actions())
                && Objects.equals(before.tps(), after.tps())
                && Objects.equals(before.tanking(), after.tanking())
                && Objects.equals(before.histogram(), after.histogram())
                && Objects.equals(before.auras(), after.auras())
                && Objects.equals(before.resources(), after.resources())
                && Objects.equals(before.aplLines(), after.aplLines())
                && before.variants().equals(after.variants());
    }

    private static Optional<Double> error(ResultReport report, double standardError) {
        return report.iterations() < 2 ? Optional.empty() : Optional.of(standardError);
    }

    private record Key(String unit, String id) {}

    private static List<ActionShift> actions(ResultReport before, ResultReport after) {
        Map<Key, Action> ones = byKey(before);
        Map<Key, Action> others = byKey(after);
        Map<Key, Action> all = new LinkedHashMap<>(ones);
        others.forEach(all::putIfAbsent);
        // of each action its damage and its casts
        double errors = errorsBeyondChance(2 * all.size());
        Side one = Side.of(before, ones);
        Side other = Side.of(after, others);
        List<ActionShift> shifts = new ArrayList<>();
        all.keySet().forEach(key -> shifts.add(shift(key, one, other, errors)));
        shifts.sort(Comparator.comparingDouble((ActionShift action) -> -Math.abs(action.dpsDifference()))
                .thenComparingDouble(action -> -Math.abs(action.casts().difference()))
                .thenComparing(ActionShift::unit)
                .thenComparing(ActionShift::id));
        return shifts;
    }

    private static Map<Key, Action> byKey(ResultReport report) {
        Map<Key, Action> actions = new LinkedHashMap<>();
        report.actions().forEach(action -> actions.put(new Key(action.unit(), action.id()), action));
        return actions;
    }

    /// One of the two results. Immutable.
    ///
    /// @param damage of all actions, per fight
    private record Side(ResultReport report, Map<Key, Action> actions, double damage) {
        static Side of(ResultReport report, Map<Key, Action> actions) {
            double damage =
                    report.actions().stream().mapToDouble(Action::damage).sum();
            return new Side(report, actions, damage);
        }

        double damage(Key key) {
            Action action = actions.get(key);
            return action == null ? 0 : action.damage();
        }

        double casts(Key key) {
            Action action = actions.get(key);
            return action == null ? 0 : action.casts();
        }

        double dps(Key key) {
            return report.durationSeconds() == 0 ? 0 : damage(key) / report.durationSeconds();
        }

        double share(Key key) {
            return damage == 0 ? 0 : damage(key) / damage;
        }

        /// Standard error of one of an action's estimates; what has no entry is 0 in every fight, or the engine does
        /// not tell it.
        Optional<Double> error(Key key, String estimate, double value) {
            Action action = actions.get(key);
            Double known = action == null ? null : action.standardErrors().get(estimate);
            if (known == null) {
                return value == 0 ? Optional.of(0.0) : Optional.empty();
            }
            return ReportDifference.error(report, known);
        }
    }

    private static ActionShift shift(Key key, Side one, Side other, double errors) {
        Shift damage = Shift.of(
                one.damage(key),
                other.damage(key),
                one.error(key, "damage", one.damage(key)),
                other.error(key, "damage", other.damage(key)),
                errors);
        Shift casts = Shift.of(
                one.casts(key),
                other.casts(key),
                one.error(key, "casts", one.casts(key)),
                other.error(key, "casts", other.casts(key)),
                errors);
        return new ActionShift(
                key.id(), key.unit(), damage, casts, one.dps(key), other.dps(key), one.share(key), other.share(key));
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(text -> !others.contains(text)).distinct().toList();
    }
}
