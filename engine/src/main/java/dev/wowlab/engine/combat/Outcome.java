package dev.wowlab.engine.combat;

/// Bits that say how a hit ended. Constants.
public final class Outcome {
    /// Nothing was rolled; as a filter: any outcome.
    public static final int EMPTY = 0;

    public static final int MISS = 1;
    public static final int HIT = 1 << 1;
    public static final int DODGE = 1 << 2;
    public static final int GLANCE = 1 << 3;
    public static final int PARRY = 1 << 4;
    public static final int BLOCK = 1 << 5;
    public static final int CRIT = 1 << 6;
    public static final int CRUSH = 1 << 7;

    /// A quarter, half, or three quarters of the damage was resisted.
    public static final int PARTIAL_1_4 = 1 << 8;

    public static final int PARTIAL_2_4 = 1 << 9;
    public static final int PARTIAL_3_4 = 1 << 10;
    /// A hit of a creature that would have been a crit without resilience.
    public static final int SUPPRESSED_CRIT = 1 << 11;

    public static final int PARTIAL = PARTIAL_1_4 | PARTIAL_2_4 | PARTIAL_3_4;

    public static final int LANDED = HIT | CRIT | CRUSH | SUPPRESSED_CRIT | GLANCE | BLOCK;

    private Outcome() {}

    /// A word for the combat log.
    static String word(int outcome) {
        if ((outcome & MISS) != 0) {
            return "miss";
        }
        if ((outcome & DODGE) != 0) {
            return "dodge";
        }
        if ((outcome & PARRY) != 0) {
            return "parry";
        }
        if ((outcome & BLOCK) != 0) {
            return "block";
        }
        if ((outcome & GLANCE) != 0) {
            return "glance";
        }
        if ((outcome & CRUSH) != 0) {
            return "crush";
        }
        return (outcome & CRIT) != 0 ? "crit" : "hit";
    }

    /// How many quarters of the damage were resisted.
    static int quartersResisted(int outcome) {
        return switch (outcome & PARTIAL) {
            case PARTIAL_1_4 -> 1;
            case PARTIAL_2_4 -> 2;
            case PARTIAL_3_4 -> 3;
            default -> 0;
        };
    }
}
