package dev.wowlab.portal;

import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.protocol.result.ActionShift;
import dev.wowlab.protocol.result.Shift;
import java.util.function.DoubleFunction;

/// One action that moved from one result to another, in words. Immutable.
///
/// @param note what tells it apart from others of its name; may be empty
/// @param unit who does it; empty for the player
/// @param dps change of its part of the damage per second
/// @param damage change of its damage per fight, as `casts` of its casts
/// @param damageError half-width of the 95 % interval of that change, behind a plus-minus sign, as `castsError`; empty
///     where unknown
/// @param kind `better` or `worse` where that is more than luck explains, else `level`
public record ShiftRow(
        String name,
        String note,
        String unit,
        String id,
        String dps,
        String dpsFromTo,
        String damage,
        String damageFromTo,
        String damageError,
        String casts,
        String castsFromTo,
        String castsError,
        String share,
        String shareFromTo,
        String kind) {
    static ShiftRow of(ActionShift action) {
        return new ShiftRow(
                ActionNames.of(action.id()),
                ActionNames.tag(action.id()),
                action.unit().equals("player") ? "" : action.unit(),
                action.id(),
                Numbers.signed(action.dpsDifference()),
                Numbers.one(action.dpsBefore()) + " → " + Numbers.one(action.dpsAfter()),
                Numbers.signed(action.damage().difference()),
                Numbers.whole(action.damage().before()) + " → "
                        + Numbers.whole(action.damage().after()),
                error(action.damage(), Numbers::one),
                Numbers.signedTwo(action.casts().difference()),
                Numbers.one(action.casts().before()) + " → "
                        + Numbers.one(action.casts().after()),
                error(action.casts(), Numbers::two),
                Numbers.signed(100 * (action.shareAfter() - action.shareBefore())),
                Numbers.percent(action.shareBefore()) + " → " + Numbers.percent(action.shareAfter()),
                kind(action));
    }

    private static String error(Shift shift, DoubleFunction<String> format) {
        return shift.halfWidth().map(width -> "± " + format.apply(width)).orElse("");
    }

    private static String kind(ActionShift action) {
        if (!action.beyondChance()) {
            return "level";
        }
        return action.dpsDifference() < 0 ? "worse" : "better";
    }
}
