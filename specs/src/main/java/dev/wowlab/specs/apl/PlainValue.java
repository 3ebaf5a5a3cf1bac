package dev.wowlab.specs.apl;

import java.util.Arrays;
import java.util.Optional;

/// A figure of the fight or of the player that needs no argument. Immutable.
public enum PlainValue {
    /// Time since the start of the fight.
    CURRENT_TIME("currentTime"),
    /// Share of the fight that has passed.
    CURRENT_TIME_PERCENT("currentTimePercent"),
    /// Time to the end of the fight.
    REMAINING_TIME("remainingTime"),
    /// Share of the fight that is left.
    REMAINING_TIME_PERCENT("remainingTimePercent"),
    /// Number of active targets.
    NUMBER_TARGETS("numberTargets"),
    /// Mana per tick while casting.
    CURRENT_MANA_REGEN("currentManaRegen"),
    /// The player's most health.
    MAX_HEALTH("maxHealth"),
    /// The player's most mana.
    MAX_MANA("maxMana"),
    /// The player's rage.
    CURRENT_RAGE("currentRage"),
    /// The player's most rage.
    MAX_RAGE("maxRage"),
    /// The player's energy.
    CURRENT_ENERGY("currentEnergy"),
    /// The most energy the player can have.
    MAX_ENERGY("maxEnergy"),
    /// Time to the next tick of energy.
    TIME_TO_NEXT_ENERGY_TICK("timeToNextEnergyTick"),
    /// The player's combo points.
    CURRENT_COMBO_POINTS("currentComboPoints"),
    /// The most combo points the player can have.
    MAX_COMBO_POINTS("maxComboPoints"),
    /// Whether the global cooldown is over, or nearly.
    GCD_IS_READY("gcdIsReady"),
    /// Time to the end of the global cooldown.
    GCD_TIME_TO_READY("gcdTimeToReady"),
    /// Time lost when a channel is cut short.
    CHANNEL_CLIP_DELAY("channelClipDelay"),
    /// The player's reaction time.
    INPUT_DELAY("inputDelay"),
    /// Distance to the target in yards.
    UNIT_DISTANCE("unitDistance");

    private final String field;

    PlainValue(String field) {
        this.field = field;
    }

    /// The field of the request's value message.
    public String field() {
        return field;
    }

    /// The kind with this field.
    static Optional<PlainValue> byField(String field) {
        return Arrays.stream(values()).filter(k -> k.field.equals(field)).findFirst();
    }
}
