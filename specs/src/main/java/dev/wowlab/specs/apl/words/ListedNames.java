package dev.wowlab.specs.apl.words;

import dev.wowlab.specs.json.ActionRef;
import dev.wowlab.specs.json.OtherAction;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What an action list names, also in lines that it hides. Immutable.
///
/// @param refs spells, dots and auras
/// @param values the list's own
/// @param givenValues those that only groups are given
record ListedNames(
        Map<KnownNames.Kind, Set<ActionRef>> refs, Set<String> values, Set<String> givenValues, Set<String> groups) {

    /// @param rotation its JSON
    static ListedNames in(JsonNode rotation) {
        ListedNames names = new ListedNames(
                new EnumMap<>(KnownNames.Kind.class),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        rotation.path("valueVariables")
                .forEach(value -> names.values.add(value.path("name").asString("")));
        rotation.path("groups")
                .forEach(group -> names.groups.add(group.path("name").asString("")));
        names.collect("", rotation);
        names.givenValues.removeAll(names.values);
        return names;
    }

    /// Of a list of which only these names are known.
    static ListedNames of(Set<String> values, Set<String> givenValues, Set<String> groups) {
        return new ListedNames(Map.of(), values, givenValues, groups);
    }

    private void collect(String field, JsonNode node) {
        if (node.isArray()) {
            node.forEach(element -> collect(field, element));
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonNode value = entry.getValue();
            switch (entry.getKey()) {
                case "spellId", "baseSpellId", "targetSpellId" -> {
                    note(KnownNames.Kind.SPELL, value);
                    if (field.startsWith("dot")) {
                        note(KnownNames.Kind.DOT, value);
                    }
                }
                case "auraId" -> note(KnownNames.Kind.AURA, value);
                case "variables" ->
                    value.forEach(given -> givenValues.add(given.path("name").asString("")));
                default -> {}
            }
            collect(entry.getKey(), value);
        }
    }

    private void note(KnownNames.Kind kind, JsonNode id) {
        ref(id).ifPresent(ref ->
                refs.computeIfAbsent(kind, of -> new LinkedHashSet<>()).add(ref));
    }

    /// What a message that names an action names.
    private static Optional<ActionRef> ref(JsonNode id) {
        int tag = id.path("tag").asInt(0);
        if (id.path("spellId").isInt()) {
            return Optional.of(
                    new ActionRef(ActionRef.Kind.SPELL, id.path("spellId").intValue(), tag, 0));
        }
        if (id.path("itemId").isInt()) {
            return Optional.of(
                    new ActionRef(ActionRef.Kind.ITEM, id.path("itemId").intValue(), tag, 0));
        }
        return OtherAction.ofWire(id.path("otherId").asString(""))
                .map(other -> new ActionRef(ActionRef.Kind.OTHER, other.number(), tag, 0));
    }
}
