package dev.wowlab.specs.comparison;

import java.util.HashMap;
import java.util.Map;

/// Tells apart what has the same name, by numbers behind it. Confined to one thread.
public final class UniqueNames {
    private final Map<String, Integer> used = new HashMap<>();

    /// The name, with `(2)` behind it where it comes for the second time, and so on.
    public String unique(String name) {
        int times = used.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + " (" + times + ")";
    }
}
