package dev.wowlab.specs.comparison;

import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.PointerEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The variants that an input lists one by one: `[{"name": …, "set": {pointer: value}}]`. What stands at a JSON pointer
/// (RFC 6901) of the request becomes the value; `null` takes a member of an object away, and the index behind the last
/// adds to a list. Stateless.
final class ListedVariants {
    private static final int MAX_NAME = 120;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ListedVariants() {}

    /// The requests of all variants; what is wrong goes to the messages' problems.
    static List<NamedRequest> requests(JsonNode base, List<Message> variants) {
        List<NamedRequest> requests = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Message variant : variants) {
            String name = variant.text("name").strip();
            if (name.isEmpty() || name.length() > MAX_NAME || name.chars().anyMatch(ListedVariants::isReserved)) {
                variant.problem("name", "must have 1 to " + MAX_NAME + " characters, without | and control characters");
            } else if (!names.add(name)) {
                variant.problem("name", "'" + name + "' is the name of another variant, too");
            }
            requests.add(new NamedRequest(name, variant.path(), false, changed(base, variant)));
            variant.refuseTheRest();
        }
        return requests;
    }

    /// What cannot stand in the name of a row of results.
    private static boolean isReserved(int c) {
        return c < ' ' || c == 0x7F || c == '|';
    }

    private static byte[] changed(JsonNode base, Message variant) {
        JsonNode request = base.deepCopy();
        values(variant).forEach((pointer, value) -> {
            if (!PointerEdit.put(request, pointer, value)) {
                String place = pointer.head().matches() ? "the request itself" : "'" + pointer.head() + "'";
                variant.problem(
                        "set", "'" + pointer + "' leads nowhere: " + place + " is nothing that it can be put into");
            }
        });
        return MAPPER.writeValueAsBytes(request);
    }

    private static SortedMap<JsonPointer, JsonNode> values(Message variant) {
        SortedMap<JsonPointer, JsonNode> values = new TreeMap<>(Comparator.comparing(JsonPointer::toString));
        Optional<JsonNode> set = variant.raw("set").filter(node -> node.isObject() && !node.isEmpty());
        if (set.isEmpty()) {
            variant.problem("set", "must say what is different: an object of JSON pointers and values");
            return values;
        }
        set.get()
                .properties()
                .forEach(entry ->
                        pointer(entry.getKey(), variant).ifPresent(pointer -> values.put(pointer, entry.getValue())));
        return values;
    }

    private static Optional<JsonPointer> pointer(String text, Message variant) {
        try {
            JsonPointer pointer = JsonPointer.compile(text);
            if (!pointer.matches()) {
                return Optional.of(pointer);
            }
            variant.problem("set", "an empty pointer would replace the whole request");
        } catch (IllegalArgumentException wrong) {
            variant.problem("set", "'" + text + "' is not a JSON pointer: it must begin with /");
        }
        return Optional.empty();
    }
}
