package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// How two values are combined. Immutable.
public enum MathOperator implements WireEnum {
    UNKNOWN(0, "OpUnknown"),
    ADD(1, "OpAdd"),
    SUBTRACT(2, "OpSub"),
    MULTIPLY(3, "OpMul"),
    DIVIDE(4, "OpDiv");

    private final int number;
    private final String wireName;

    MathOperator(int number, String wireName) {
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
