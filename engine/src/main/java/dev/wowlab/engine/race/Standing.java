package dev.wowlab.engine.race;

import java.util.Comparator;

/// How a contender ended, or stands. Immutable.
///
/// @param contender its number
/// @param fights how many it has played
/// @param dps its mean
/// @param toFirst its mean minus that of contender 0, over the fights of both
/// @param toFirstError standard error of that
/// @param left whether it may still be the best
public record Standing(int contender, long fights, double dps, double toFirst, double toFirstError, boolean left) {
    /// Those that may be the best before the others, then by the difference to contender 0.
    public static final Comparator<Standing> BEST_FIRST = Comparator.comparing(Standing::left)
            .thenComparing(Standing::toFirst)
            .reversed()
            .thenComparing(Standing::contender);

    /// @param firstDps mean of contender 0 over all its fights
    public static Standing of(int contender, long fights, double firstDps, Gain toFirst, boolean left) {
        return new Standing(
                contender, fights, firstDps + toFirst.mean(), toFirst.mean(), toFirst.standardError(), left);
    }
}
