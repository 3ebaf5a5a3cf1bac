package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.combat.apl.Constant;
import dev.wowlab.engine.combat.apl.Value;
import dev.wowlab.engine.combat.apl.ValueType;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.specs.apl.DurationText;
import java.util.Locale;
import java.util.OptionalLong;

/// A value while it is compiled: either written in the request, when it still has a meaning in every type, or
/// computed in the fight. Confined to one thread.
sealed interface Operand {

    /// The types in ascending order: of two different ones the later wins. Immutable.
    enum Type {
        INT,
        FLOAT,
        DURATION,
        TEXT,
        BOOL;

        Type higher(Type other) {
            return ordinal() >= other.ordinal() ? this : other;
        }

        ValueType valueType() {
            return switch (this) {
                case INT -> ValueType.INT;
                case FLOAT -> ValueType.FLOAT;
                case DURATION -> ValueType.DURATION;
                case BOOL -> ValueType.BOOL;
                case TEXT -> throw new IllegalStateException("text has no value in a fight");
            };
        }
    }

    Type type();

    /// It as a value of a type.
    Value as(ValueType type);

    /// A value that the request writes out. What it reads as in a type that is not its own follows WoWSims: a
    /// number counts as seconds, a duration as no number, any text but an empty one as true.
    record Literal(Type type, String text, boolean bool, int integer, double number, long nanos) implements Operand {

        static final Literal TRUE = new Literal(Type.BOOL, "true", true, 0, 0, 0);
        static final Literal FALSE = new Literal(Type.BOOL, "false", false, 0, 0, 0);

        static Literal of(boolean value) {
            return value ? TRUE : FALSE;
        }

        static Literal parse(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (lower.equals("true") || lower.equals("false")) {
                return of(lower.equals("true"));
            }
            boolean any = !text.isEmpty();
            OptionalLong duration = DurationText.parse(text);
            if (duration.isPresent()) {
                return new Literal(Type.DURATION, text, any, 0, 0, duration.getAsLong());
            }
            if (text.matches("[+-]?\\d{1,9}")) {
                int whole = Integer.parseInt(text);
                return new Literal(Type.INT, text, any, whole, whole, seconds(whole));
            }
            if (text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?%?")) {
                boolean percent = text.endsWith("%");
                double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
                number = percent ? number / 100 : number;
                return new Literal(Type.FLOAT, text, any, 0, number, seconds(number));
            }
            return new Literal(Type.TEXT, text, any, 0, 0, 0);
        }

        private static long seconds(double seconds) {
            return SimTime.seconds(seconds);
        }

        @Override
        public Value as(ValueType wanted) {
            return switch (wanted) {
                case BOOL -> Constant.of(bool);
                case INT -> Constant.of(integer);
                case FLOAT -> Constant.of(number);
                case DURATION -> Constant.ofNanos(nanos);
            };
        }
    }

    /// A value that is asked for in the fight; it reads as other types by itself.
    record Computed(Value value) implements Operand {

        @Override
        public Type type() {
            return switch (value.type()) {
                case BOOL -> Type.BOOL;
                case INT -> Type.INT;
                case FLOAT -> Type.FLOAT;
                case DURATION -> Type.DURATION;
            };
        }

        @Override
        public Value as(ValueType wanted) {
            return value;
        }
    }
}
