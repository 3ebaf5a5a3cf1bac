package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Fight;
import java.util.function.LongSupplier;

/// Values of a shaman's totems. Thread-safe: no state.
public final class TotemValues {

    private TotemValues() {}

    /// Time to the end of a totem, 0 where none stands.
    ///
    /// @param endsAt when the totem ends, in the past where none stands
    /// @param noticedAfter by how much later its end is noticed
    public static Value remaining(Fight fight, LongSupplier endsAt, long noticedAfter) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return Math.max(0, endsAt.getAsLong() + noticedAfter - fight.now());
            }
        };
    }
}
