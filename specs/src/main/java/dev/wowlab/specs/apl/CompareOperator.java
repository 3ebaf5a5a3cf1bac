package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// How two values are compared. Immutable.
public enum CompareOperator implements WireEnum {
    UNKNOWN(0, "OpUnknown"),
    EQUAL(1, "OpEq"),
    NOT_EQUAL(2, "OpNe"),
    LESS(3, "OpLt"),
    LESS_OR_EQUAL(4, "OpLe"),
    GREATER(5, "OpGt"),
    GREATER_OR_EQUAL(6, "OpGe");

    private final int number;
    private final String wireName;

    CompareOperator(int number, String wireName) {
        this.number = number;
        this.wireName = wireName;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
