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
}
