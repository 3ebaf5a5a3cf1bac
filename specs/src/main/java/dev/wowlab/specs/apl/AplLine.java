package dev.wowlab.specs.apl;

/// One line of a rotation's lists, as counted by how often it was done. Immutable.
///
/// @param group the name of the group, empty outside of groups
/// @param index its number in the list of the request, hidden lines counted
public record AplLine(Place list, String group, int index) {

    /// Which list. Immutable.
    public enum Place {
        PRIORITY,
        PREPULL,
        GROUP
    }

    /// What results call it: `0` for the first of the list, `prepull[0]`, `group G[0]`.
    public String key() {
        return switch (list) {
            case PRIORITY -> Integer.toString(index);
            case PREPULL -> "prepull[" + index + "]";
            case GROUP -> "group " + group + "[" + index + "]";
        };
    }
}
