package dev.wowlab.specs.apl.compile;

import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.apl.AplValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which names a value can see. Immutable.
///
/// @param placeholders what the reference to the group fills in
/// @param overrides variables of the group and of the reference to it, which hide the rotation's own
/// @param inGroup whether this is inside a group
record Scope(Map<String, AplValue> placeholders, Map<String, AplValue> overrides, boolean inGroup) {

    /// Outside of groups.
    static final Scope OUTSIDE = new Scope(Map.of(), Map.of(), false);

    Scope {
        placeholders = Map.copyOf(placeholders);
        overrides = Map.copyOf(overrides);
    }

    /// Inside a group that is referred to with these variables.
    static Scope of(AplRotation.Group group, List<AplRotation.Variable> given) {
        Map<String, AplValue> filled = new HashMap<>();
        given.forEach(v -> filled.put(v.name(), v.value()));
        Map<String, AplValue> all = new HashMap<>();
        group.variables().forEach(v -> all.put(v.name(), v.value()));
        all.putAll(filled);
        return new Scope(filled, all, true);
    }

    Optional<AplValue> override(String name) {
        return Optional.ofNullable(overrides.get(name));
    }

    Optional<AplValue> placeholder(String name) {
        return Optional.ofNullable(placeholders.get(name));
    }
}
