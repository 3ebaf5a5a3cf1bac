package dev.wowlab.specs.apl;

import java.util.Arrays;
import java.util.Optional;

/// A figure of some unit; the player where none is named. Immutable.
public enum UnitValue {
    /// Health.
    CURRENT_HEALTH("currentHealth"),
    /// Share of the most health.
    CURRENT_HEALTH_PERCENT("currentHealthPercent"),
    /// Mana.
    CURRENT_MANA("currentMana"),
    /// Share of the most mana.
    CURRENT_MANA_PERCENT("currentManaPercent"),
    /// Whether it moves.
    UNIT_IS_MOVING("unitIsMoving");

    private final String field;

    UnitValue(String field) {
        this.field = field;
    }

    /// The field of the request's value message.
    public String field() {
        return field;
    }

    /// The kind with this field.
    static Optional<UnitValue> byField(String field) {
        return Arrays.stream(values()).filter(k -> k.field.equals(field)).findFirst();
    }
}
