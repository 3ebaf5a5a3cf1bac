package dev.wowlab.coordination;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a script replied: a word, then its values. Immutable.
record Reply(Script script, List<@Nullable Object> values) {
    String word() {
        return text(0);
    }

    int size() {
        return values.size();
    }

    String text(int index) {
        return new String(bytes(index), StandardCharsets.UTF_8);
    }

    byte[] bytes(int index) {
        Object value = values.get(index);
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }

    long number(int index) {
        Object value = values.get(index);
        return value instanceof Long number ? number : Long.parseLong(text(index));
    }

    boolean flag(int index) {
        return number(index) != 0;
    }

    /// For a `switch` over the words that a script documents.
    IllegalStateException unexpected() {
        return new IllegalStateException("script " + script + " replied with the unknown word '" + word() + "'");
    }
}
