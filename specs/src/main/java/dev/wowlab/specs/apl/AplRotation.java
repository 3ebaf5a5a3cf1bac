package dev.wowlab.specs.apl;

import java.util.List;

/// A rotation as the request gives it, hidden lines left out. Immutable.
///
/// @param path where the request names it
/// @param prepull what is done before the fight, in order
/// @param priority what is tried again and again, first to last
/// @param groups action lists that the others refer to by name
/// @param variables values that have a name
public record AplRotation(
        String path, List<Prepull> prepull, List<AplAction> priority, List<Group> groups, List<Variable> variables) {

    /// No rotation at all.
    public static final AplRotation NONE = new AplRotation("", List.of(), List.of(), List.of(), List.of());

    /// Copies the lists.
    public AplRotation {
        prepull = List.copyOf(prepull);
        priority = List.copyOf(priority);
        groups = List.copyOf(groups);
        variables = List.copyOf(variables);
    }

    /// An action before the fight. Immutable.
    ///
    /// @param doAt when, a time of at most 0
    public record Prepull(AplAction action, AplValue doAt) {}

    /// A named list of actions. Immutable.
    public record Group(String path, String name, List<AplAction> actions, List<Variable> variables) {

        /// Copies the lists.
        public Group {
            actions = List.copyOf(actions);
            variables = List.copyOf(variables);
        }
    }

    /// A named value. Immutable.
    public record Variable(String name, AplValue value) {}
}
