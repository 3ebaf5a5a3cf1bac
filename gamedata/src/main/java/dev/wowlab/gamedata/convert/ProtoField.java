package dev.wowlab.gamedata.convert;

/// A field of a protobuf message. Immutable.
///
/// @param number its number on the wire
/// @param name its name in the JSON form, lowerCamelCase
/// @param key the type of a map's keys; empty for what is no map
/// @param type a scalar's name or the full name of a message or an enum; of a map, that of its values
/// @param repeated whether it is a list
/// @param choice the oneof it belongs to, or its own name where it is `optional`; empty for what leaves its default out
record ProtoField(int number, String name, String key, String type, boolean repeated, String choice) {

    /// The same field with its type written in full.
    ProtoField withType(String full) {
        return new ProtoField(number, name, key, full, repeated, choice);
    }

    /// The JSON name that protobuf gives to a field: each underscore goes and the letter behind it becomes upper case.
    static String jsonName(String protoName) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char c : protoName.toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }
}
