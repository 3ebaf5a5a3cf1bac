package dev.wowlab.specs.apl;

import java.util.Arrays;
import java.util.Optional;

/// A figure that no playable unit has, or that WoWSims itself never evaluates: it is left out where it stands, as
/// the reference leaves it out. Immutable.
public enum AbsentValue {
    /// Solar energy, of a later expansion.
    CURRENT_SOLAR_ENERGY("currentSolarEnergy", Why.NOT_EVALUATED),
    /// Lunar energy, of a later expansion.
    CURRENT_LUNAR_ENERGY("currentLunarEnergy", Why.NOT_EVALUATED),
    /// The eclipse of a druid, of a later expansion.
    DRUID_CURRENT_ECLIPSE_PHASE("druidCurrentEclipsePhase", Why.NOT_EVALUATED),
    /// A resource of a later expansion.
    CURRENT_GENERIC_RESOURCE("currentGenericResource", Why.NOT_EVALUATED),
    /// Whether the player stands in front of the target.
    FRONT_OF_TARGET("frontOfTarget", Why.NOT_EVALUATED),
    /// How much likelier a dot would crit.
    DOT_CRIT_PERCENT_INCREASE("dotCritPercentIncrease", Why.NOT_EVALUATED),
    /// Damage that a protection paladin took.
    PALADIN_DAMAGE_TAKEN("protectionPaladinDamageTakenLastGlobal", Why.NOT_EVALUATED);

    private final String field;
    private final String reason;

    AbsentValue(String field, String reason) {
        this.field = field;
        this.reason = reason;
    }

    /// The field of the request's value message.
    public String field() {
        return field;
    }

    /// Why there is no such figure, as the rest of a sentence.
    public String reason() {
        return reason;
    }

    /// The kind with this field.
    static Optional<AbsentValue> byField(String field) {
        return Arrays.stream(values()).filter(k -> k.field.equals(field)).findFirst();
    }

    private static final class Why {
        private static final String NOT_EVALUATED = "the reference does not evaluate it";

        private Why() {}
    }
}
