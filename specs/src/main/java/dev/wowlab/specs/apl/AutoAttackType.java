package dev.wowlab.specs.apl;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.gamedata.WireEnum;

/// How a rotation names a kind of automatic attack. Immutable.
public enum AutoAttackType implements WireEnum {
    UNKNOWN(0, "UnknownAuto", AutoAttack.ANY),
    ANY(1, "AnyAuto", AutoAttack.ANY),
    MELEE(2, "MeleeAuto", AutoAttack.MELEE),
    MAIN_HAND(3, "MainHandAuto", AutoAttack.MAIN_HAND),
    OFF_HAND(4, "OffHandAuto", AutoAttack.OFF_HAND),
    RANGED(5, "RangedAuto", AutoAttack.RANGED);

    private final int number;
    private final String wireName;
    private final AutoAttack attack;

    AutoAttackType(int number, String wireName, AutoAttack attack) {
        this.number = number;
        this.wireName = wireName;
        this.attack = attack;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// The attacks that are meant.
    public AutoAttack attack() {
        return attack;
    }
}
