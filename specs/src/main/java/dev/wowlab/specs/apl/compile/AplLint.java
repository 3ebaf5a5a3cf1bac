package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.combat.apl.Shadow;
import dev.wowlab.engine.combat.apl.Step;
import dev.wowlab.specs.apl.AplAction;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.apl.AplValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what an action list does in vain: lines that never fire, conditions that are always true, what the player
/// does not know, names that nothing uses. Confined to one thread; filled while the list is compiled, asked once the
/// fight is planned.
public final class AplLint {
    private final Set<InputProblem> found = new LinkedHashSet<>();
    private final Map<Step, String> paths = new IdentityHashMap<>();
    private final List<List<Step>> lists = new ArrayList<>();
    private final Set<String> usedVariables = new LinkedHashSet<>();

    /// Everything that was found, in the order of the list as far as it can be told.
    public List<InputProblem> findings() {
        for (List<Step> list : lists) {
            findShadows(list);
        }
        return List.copyOf(found);
    }

    void add(String path, String message) {
        found.add(new InputProblem(path, message));
    }

    // ---- while compiling ----

    /// Notes what a line's condition always is, where that is known.
    void condition(AplAction action, Optional<Boolean> fixed) {
        if (fixed.isEmpty() || action.condition().isEmpty()) {
            return;
        }
        AplValue condition = action.condition().get();
        if (!fixed.get()) {
            add(action.path(), "can never fire: its condition is always false");
        } else if (!Settings.depends(condition)) {
            add(condition.path(), "is always true: leave the condition out");
        }
    }

    /// Notes a part of a condition that decides nothing, since it always is what leaves the rest to decide.
    ///
    /// @param always what it always is
    void idlePart(AplValue part, boolean always) {
        if (!Settings.depends(part)) {
            add(part.path(), "is always " + always + " and decides nothing here: leave it out");
        }
    }

    void line(Step step, AplAction action) {
        paths.put(step, action.path());
    }

    void list(List<Step> steps) {
        lists.add(steps);
    }

    void use(String variable) {
        usedVariables.add(variable);
    }

    /// Notes groups and variables that nothing refers to.
    void names(AplRotation rotation, Set<String> usedGroups) {
        for (AplRotation.Group group : rotation.groups()) {
            if (!usedGroups.contains(group.name())) {
                add(group.path(), "no line refers to the group " + group.name());
            }
        }
        for (AplRotation.Variable variable : rotation.variables()) {
            if (!usedVariables.contains(variable.name())) {
                add(variable.value().path(), "nothing that is used refers to the variable " + variable.name());
            }
        }
    }

    // ---- once the fight is planned ----

    private void findShadows(List<Step> list) {
        for (int lower = 1; lower < list.size(); lower++) {
            for (int upper = 0; upper < lower; upper++) {
                Shadow shadow = Shadow.of(list.get(upper), list.get(lower));
                if (shadow != Shadow.NONE) {
                    add(pathOf(list.get(lower)), message(shadow, pathOf(list.get(upper))));
                    break;
                }
            }
        }
    }

    private String pathOf(Step step) {
        return paths.getOrDefault(step, "");
    }

    private static String message(Shadow shadow, String upper) {
        return switch (shadow) {
            case NONE -> "";
            case HARDLY ->
                "can hardly ever fire: " + upper + " has no condition, needs no more mana, and always comes first";
            case NEVER -> "can never fire: " + upper + " has no condition and always comes first";
            case WAITS -> "can never fire: " + upper + " waits for ever anew";
        };
    }
}
