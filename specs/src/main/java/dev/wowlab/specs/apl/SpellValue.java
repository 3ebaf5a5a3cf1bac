package dev.wowlab.specs.apl;

import java.util.Arrays;
import java.util.Optional;

/// A figure of one of the player's spells. Immutable.
public enum SpellValue {
    /// Whether the player has it.
    IS_KNOWN("spellIsKnown"),
    /// Whether it can be cast or queued on the current target.
    CAN_CAST("spellCanCast"),
    /// Whether it is off cooldown, or nearly.
    IS_READY("spellIsReady"),
    /// Time to the end of its cooldown.
    TIME_TO_READY("spellTimeToReady"),
    /// Its cast time now.
    CAST_TIME("spellCastTime"),
    /// Its time of flight now.
    TRAVEL_TIME("spellTravelTime"),
    /// Casts per minute so far.
    CPM("spellCpm"),
    /// Whether it is being channelled.
    IS_CHANNELING("spellIsChanneling"),
    /// Ticks of the channel so far.
    CHANNELED_TICKS("spellChanneledTicks"),
    /// What it costs now.
    CURRENT_COST("spellCurrentCost"),
    /// Its charges.
    NUM_CHARGES("spellNumCharges"),
    /// Time to its next charge.
    TIME_TO_CHARGE("spellTimeToCharge"),
    /// The global cooldown that it would cause now.
    GCD_HASTED_DURATION("spellGcdHastedDuration"),
    /// The length of its cooldown.
    FULL_COOLDOWN("spellFullCooldown"),
    /// Whether one is on its way.
    IN_FLIGHT("spellInFlight");

    private final String field;

    SpellValue(String field) {
        this.field = field;
    }

    /// The field of the request's value message.
    public String field() {
        return field;
    }

    /// The kind with this field.
    static Optional<SpellValue> byField(String field) {
        return Arrays.stream(values()).filter(k -> k.field.equals(field)).findFirst();
    }
}
