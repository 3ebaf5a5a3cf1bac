package dev.wowlab.persistence;

import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.ObjectWriter;

/// Texts in which strangers may have had a hand, as PostgreSQL takes them: U+0000, for which it would refuse a whole
/// row, becomes U+FFFD. Such texts are refused where they come in; this is for one that gets by, since a row that
/// is not written is a job that runs again, or a revocation that is forgotten. Stateless, thread-safe.
final class StorableText {
    private static final ObjectWriter JSON = Json.mapper().writer().with(new NoNul());

    private StorableText() {}

    static String of(String text) {
        return PlainText.mended(text);
    }

    static Optional<String> of(Optional<String> text) {
        return text.map(PlainText::mended);
    }

    static List<String> of(List<String> texts) {
        return texts.stream().map(PlainText::mended).toList();
    }

    /// A value as JSON for a column of type `jsonb`.
    static String json(Object value) {
        // control characters are escaped there, so that only halves of surrogate pairs are left to mend
        return PlainText.mended(JSON.writeValueAsString(value));
    }

    /// The same of what is JSON already.
    static String reread(String json) {
        return json(Json.mapper().readTree(json));
    }

    /// Writes U+0000 as another character, since `jsonb` does not take it even escaped.
    private static final class NoNul extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final SerializableString REPLACEMENT = new SerializedString("\\ufffd");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0] = ESCAPE_CUSTOM;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return REPLACEMENT;
        }
    }
}
