package dev.wowlab.specs.apl.compile;

import dev.wowlab.specs.apl.AplAction;
import dev.wowlab.specs.apl.AplRotation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which groups a rotation refers to. Thread-safe: no state.
final class GroupReferences {

    private GroupReferences() {}

    /// The names of all groups that some line refers to.
    static Set<String> names(AplRotation rotation) {
        Set<String> names = new HashSet<>();
        collect(rotation.priority(), names);
        rotation.groups().forEach(g -> collect(g.actions(), names));
        return names;
    }

    private static void collect(List<AplAction> actions, Set<String> names) {
        for (AplAction action : actions) {
            switch (action.kind()) {
                case AplAction.GroupReference reference -> names.add(reference.name());
                case AplAction.Sequence sequence -> collect(sequence.actions(), names);
                case AplAction.StrictSequence sequence -> collect(sequence.actions(), names);
                case AplAction.Schedule schedule -> collect(List.of(schedule.action()), names);
                default -> {
                    // Holds no other actions.
                }
            }
        }
    }
}
