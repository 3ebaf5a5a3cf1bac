package dev.wowlab.specs.apl;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.gamedata.WireEnum;
import java.util.Optional;

/// How a rotation names the weapon whose swing time it asks for. Immutable.
public enum SwingType implements WireEnum {
    UNKNOWN(0, "Unknown"),
    MAIN_HAND(3, "MainHand"),
    OFF_HAND(4, "OffHand"),
    RANGED(5, "Ranged");

    private final int number;
    private final String wireName;

    SwingType(int number, String wireName) {
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

    /// The attack whose swings are meant; empty where none is named.
    public Optional<AutoAttack> attack() {
        return switch (this) {
            case UNKNOWN -> Optional.empty();
            case MAIN_HAND -> Optional.of(AutoAttack.MAIN_HAND);
            case OFF_HAND -> Optional.of(AutoAttack.OFF_HAND);
            case RANGED -> Optional.of(AutoAttack.RANGED);
        };
    }
}
