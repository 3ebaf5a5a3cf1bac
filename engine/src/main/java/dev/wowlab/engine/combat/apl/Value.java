package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.core.SimTime;

/// Something an action list asks about the fight. Confined to one thread; evaluating it allocates nothing. A
/// value has one type and can be read as most others: numbers as seconds, durations as numbers of seconds,
/// anything but zero as true.
public abstract sealed class Value {

    Value() {}

    /// The type in which it is kept.
    public abstract ValueType type();

    /// It as a truth.
    public abstract boolean bool();

    /// It as a whole number, cut toward zero.
    public abstract int integer();

    /// It as a number; durations in seconds.
    public abstract double number();

    /// It as a duration in nanoseconds; numbers are seconds. A truth has none.
    public abstract long nanos();

    /// A truth.
    public abstract static non-sealed class Bool extends Value {
        @Override
        public final ValueType type() {
            return ValueType.BOOL;
        }

        @Override
        public final int integer() {
            return bool() ? 1 : 0;
        }

        @Override
        public final double number() {
            return bool() ? 1 : 0;
        }

        @Override
        public final long nanos() {
            throw new IllegalStateException("a truth is no duration");
        }
    }

    /// A whole number.
    public abstract static non-sealed class Int extends Value {
        @Override
        public final ValueType type() {
            return ValueType.INT;
        }

        @Override
        public final boolean bool() {
            return integer() != 0;
        }

        @Override
        public final double number() {
            return integer();
        }

        @Override
        public final long nanos() {
            return integer() * SimTime.SECOND;
        }
    }

    /// A number.
    public abstract static non-sealed class Float extends Value {
        @Override
        public final ValueType type() {
            return ValueType.FLOAT;
        }

        @Override
        public final boolean bool() {
            return number() != 0;
        }

        @Override
        public final int integer() {
            return (int) number();
        }

        @Override
        public final long nanos() {
            return SimTime.seconds(number());
        }
    }

    /// A duration.
    public abstract static non-sealed class Duration extends Value {
        @Override
        public final ValueType type() {
            return ValueType.DURATION;
        }

        @Override
        public final boolean bool() {
            return nanos() != 0;
        }

        @Override
        public final int integer() {
            return (int) SimTime.toSeconds(nanos());
        }

        @Override
        public final double number() {
            return SimTime.toSeconds(nanos());
        }
    }
}
