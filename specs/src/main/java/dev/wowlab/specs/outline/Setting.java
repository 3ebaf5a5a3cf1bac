package dev.wowlab.specs.outline;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// One thing of a request that can be set. Immutable.
///
/// @param name for people, such as `Arcane Brilliance`
/// @param pointer where in the request it stands, or would stand (RFC 6901); objects on the way may be missing
/// @param value what it is, the default where the request does not say
/// @param choices of a [Kind#CHOICE], all that it can be
/// @param listedAt where a list stands that must name the value too, such as the potions that actions may use; empty
///     for none
public record Setting(String name, String pointer, Kind kind, JsonNode value, List<Choice> choices, String listedAt) {

    /// Copies the list.
    public Setting {
        choices = List.copyOf(choices);
    }

    /// What its value is.
    public enum Kind {
        /// true or false
        FLAG,
        /// a whole number from 0
        COUNT,
        /// a number from 0
        AMOUNT,
        /// a number from 0 to 1
        SHARE,
        /// one of some values
        CHOICE,
        /// how many entries a list has, which stands there: at least 1, each more is like the first
        COPIES
    }

    /// One of the values that a setting can have.
    public record Choice(JsonNode value, String name) {}

    /// Some that belong together. Immutable.
    ///
    /// @param name for people, such as `Raid buffs`
    public record Group(String name, List<Setting> settings) {

        /// Copies the list.
        public Group {
            settings = List.copyOf(settings);
        }
    }
}
