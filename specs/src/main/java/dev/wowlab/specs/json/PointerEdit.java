package dev.wowlab.specs.json;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes a document at JSON pointers (RFC 6901). Stateless.
public final class PointerEdit {
    private PointerEdit() {}

    /// Puts a value where a pointer leads: `null` takes a member of an object away, the index behind the last adds to
    /// a list. False where there is nothing that it can be put into; nothing is changed then.
    public static boolean put(JsonNode document, JsonPointer pointer, JsonNode value) {
        JsonPointer last = pointer.last();
        return switch (document.at(pointer.head())) {
            case ObjectNode object -> {
                if (value.isNull()) {
                    object.remove(last.getMatchingProperty());
                } else {
                    object.set(last.getMatchingProperty(), value);
                }
                yield true;
            }
            case ArrayNode array -> put(array, last.getMatchingIndex(), value);
            default -> false;
        };
    }

    /// Makes the objects that are missing on the way to a pointer.
    public static void makeWay(ObjectNode document, JsonPointer pointer) {
        JsonPointer head = pointer.head();
        if (head != null && !head.matches() && document.at(head).isMissingNode()) {
            makeWay(document, head);
            put(document, head, document.objectNode());
        }
    }

    private static boolean put(ArrayNode array, int index, JsonNode value) {
        if (index < 0 || index > array.size()) {
            return false;
        }
        if (index == array.size()) {
            array.add(value);
        } else {
            array.set(index, value);
        }
        return true;
    }
}
