package dev.wowlab.coordination;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The fields of a hash that describes a thing. Immutable.
///
/// @param thing what it describes, such as `race`
record HashFields(String thing, Map<String, byte[]> values) {
    /// A field that every such hash has.
    ///
    /// @throws IllegalStateException where it is missing
    byte[] required(String field) {
        byte[] value = values.get(field);
        if (value == null) {
            throw new IllegalStateException("a " + thing + " in Redis lacks its field '" + field + "'");
        }
        return value;
    }

    /// The same as a text.
    String text(String field) {
        return new String(required(field), StandardCharsets.UTF_8);
    }

    /// The same as a number.
    long number(String field) {
        return number(required(field));
    }

    /// A number as Redis has it.
    static long number(byte[] value) {
        return Long.parseLong(new String(value, StandardCharsets.US_ASCII));
    }
}
