package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.core.SimTime;
import org.jspecify.annotations.Nullable;

/// Values of a sequence, which may be planned after the value. Thread-safe: no state.
public final class SequenceValues {

    private SequenceValues() {}

    /// Whether all its steps are done.
    public static Value isComplete(Link link) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                SequenceAct sequence = link.sequence;
                return sequence != null && sequence.complete();
            }
        };
    }

    /// Whether its next step can be done.
    public static Value isReady(Link link) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                SequenceAct sequence = link.sequence;
                return sequence != null && sequence.ready();
            }
        };
    }

    /// Time until its next step can be done.
    public static Value timeToReady(Link link) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                SequenceAct sequence = link.sequence;
                return sequence == null ? SimTime.NEVER : sequence.timeToReady();
            }
        };
    }

    /// Where a sequence is looked up by name once all are planned. Confined to one thread.
    public static final class Link {
        private @Nullable SequenceAct sequence;

        @Nullable
        SequenceAct sequence() {
            return sequence;
        }

        /// Sets what was looked up.
        public void to(SequenceAct found) {
            sequence = found;
        }
    }
}
