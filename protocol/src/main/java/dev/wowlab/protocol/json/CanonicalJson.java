package dev.wowlab.protocol.json;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The canonical form of an input: no white space, members sorted by UTF-16 code unit, numbers as the shortest
/// plain decimal (`1`, `0.25`, `-3`; `1.0` and `1` are the same), strings escaped as little as JSON allows.
/// Stateless, thread-safe.
public final class CanonicalJson {
    private CanonicalJson() {}

    /// @throws IllegalArgumentException for a tree with a flaw; the message is the `JsonFlaw`
    public static byte[] encode(JsonNode node) {
        JsonFlaw.in(node).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw.toString());
        });
        StringBuilder out = new StringBuilder(4096);
        write(node, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The hash that an input is stored and found under.
    ///
    /// @param canonical what `encode` gave
    public static InputHash hash(EngineRef engine, byte[] canonical) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(canonical.length + 128);
        bytes.writeBytes(
                ("wowlab-input/1\n" + engine.name() + "\n" + engine.version() + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(canonical);
        return new InputHash(HexFormat.of().formatHex(sha256(bytes.toByteArray())));
    }

    /// SHA-256 of the bytes, 32 bytes.
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            char separator = '{';
            for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
                out.append(separator);
                writeString(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                separator = ',';
            }
            out.append(sorted.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                write(node.get(i), out);
            }
            out.append(']');
        } else if (node.isString()) {
            writeString(node.stringValue(), out);
        } else if (node.isNumber()) {
            writeNumber(node.decimalValue(), out);
        } else {
            out.append(node.isBoolean() ? String.valueOf(node.booleanValue()) : "null");
        }
    }

    private static void writeNumber(BigDecimal number, StringBuilder out) {
        if (number.signum() == 0) {
            out.append('0');
            return;
        }
        // at most some hundred characters: what is longer is a flaw, and a double's exponent ends at 324
        out.append(number.stripTrailingZeros().toPlainString());
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
