package dev.wowlab.protocol.signature;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The signature base of RFC 9421 §2.5: one line per covered component, then `@signature-params`. Stateless,
/// thread-safe.
final class SignatureBase {
    private SignatureBase() {}

    /// @param list the covered components' names, in order, with the signature's parameters
    /// @param values the components' canonical values by name; one per item of the list
    static byte[] of(StructuredFields.InnerList list, Map<String, String> values) {
        StringBuilder out = new StringBuilder(512);
        for (String item : list.items()) {
            String value = values.get(item);
            if (value == null) {
                throw new IllegalArgumentException("no value for the covered component " + item);
            }
            out.append('"').append(item).append("\": ").append(value).append('\n');
        }
        out.append("\"@signature-params\": ").append(list.serialize());
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
