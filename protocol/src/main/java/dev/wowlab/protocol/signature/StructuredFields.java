package dev.wowlab.protocol.signature;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The part of RFC 9651 (structured fields) that signatures need, read strictly. Stateless, thread-safe.
///
/// Read are dictionaries of byte sequences, and dictionaries of inner lists of plain strings with parameters that
/// are integers or strings. Everything else that the RFC allows (tokens, decimals, parameters of list members,
/// bare keys, repeated keys) is refused: no honest node sends it.
final class StructuredFields {
    /// Longest header that is read.
    static final int MAX_LENGTH = 2048;
    /// Most members, list entries or parameters of one field.
    static final int MAX_ENTRIES = 16;

    private StructuredFields() {}

    /// An inner list with its parameters, in their order; a value is a `String` or a `Long`. Immutable.
    record InnerList(List<String> items, Map<String, Object> parameters) {
        /// The canonical serialization, which is what is signed as `@signature-params`.
        String serialize() {
            StringBuilder out = new StringBuilder("(");
            for (int i = 0; i < items.size(); i++) {
                out.append(i == 0 ? "" : " ").append(quoted(items.get(i)));
            }
            out.append(')');
            parameters.forEach((key, value) -> out.append(';')
                    .append(key)
                    .append('=')
                    .append(value instanceof String text ? quoted(text) : value.toString()));
            return out.toString();
        }
    }

    static String serializeBytes(byte[] bytes) {
        return ":" + Base64.getEncoder().encodeToString(bytes) + ":";
    }

    static Map<String, byte[]> parseByteDictionary(String text) throws MalformedFieldException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        Reader reader = new Reader(text);
        do {
            String key = reader.key();
            reader.expect('=');
            byte[] value = reader.bytes();
            if (members.put(key, value) != null || members.size() > MAX_ENTRIES) {
                throw reader.malformed("a repeated key or too many members");
            }
        } while (reader.nextMember());
        return members;
    }

    static Map<String, InnerList> parseListDictionary(String text) throws MalformedFieldException {
        Map<String, InnerList> members = new LinkedHashMap<>();
        Reader reader = new Reader(text);
        do {
            String key = reader.key();
            reader.expect('=');
            InnerList value = reader.innerList();
            if (members.put(key, value) != null || members.size() > MAX_ENTRIES) {
                throw reader.malformed("a repeated key or too many members");
            }
        } while (reader.nextMember());
        return members;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// One pass over one field. Confined to one thread.
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) throws MalformedFieldException {
            this.text = text;
            if (text.length() > MAX_LENGTH) {
                throw malformed("longer than " + MAX_LENGTH);
            }
            while (peek() == ' ') {
                at++;
            }
        }

        MalformedFieldException malformed(String what) {
            return new MalformedFieldException("at character " + at + ": " + what);
        }

        /// The next character; 0 at the end.
        private char peek() {
            return at < text.length() ? text.charAt(at) : 0;
        }

        void expect(char wanted) throws MalformedFieldException {
            if (peek() != wanted) {
                throw malformed("expected '" + wanted + "'");
            }
            at++;
        }

        /// Moves past the comma to the next member; false at the end of the field.
        boolean nextMember() throws MalformedFieldException {
            skipBlank();
            if (at == text.length()) {
                return false;
            }
            expect(',');
            skipBlank();
            return true;
        }

        private void skipBlank() {
            while (peek() == ' ' || peek() == '\t') {
                at++;
            }
        }

        String key() throws MalformedFieldException {
            int start = at;
            if (!isLower(peek()) && peek() != '*') {
                throw malformed("expected a key");
            }
            while (isLower(peek()) || isDigit(peek()) || "_-.*".indexOf(peek()) >= 0) {
                at++;
            }
            return text.substring(start, at);
        }

        InnerList innerList() throws MalformedFieldException {
            expect('(');
            List<String> items = new ArrayList<>();
            while (true) {
                while (peek() == ' ') {
                    at++;
                }
                if (peek() == ')') {
                    at++;
                    return new InnerList(List.copyOf(items), parameters());
                }
                items.add(string());
                if ((peek() != ' ' && peek() != ')') || items.size() > MAX_ENTRIES) {
                    throw malformed("expected a space or the end of the list");
                }
            }
        }

        private Map<String, Object> parameters() throws MalformedFieldException {
            Map<String, Object> parameters = new LinkedHashMap<>();
            while (peek() == ';') {
                at++;
                while (peek() == ' ') {
                    at++;
                }
                String key = key();
                expect('=');
                Object value = peek() == '"' ? string() : (Object) integer();
                if (parameters.put(key, value) != null || parameters.size() > MAX_ENTRIES) {
                    throw malformed("a repeated parameter or too many");
                }
            }
            return parameters;
        }

        private String string() throws MalformedFieldException {
            expect('"');
            StringBuilder out = new StringBuilder();
            while (peek() != '"') {
                char c = peek();
                if (c == '\\') {
                    at++;
                    c = peek();
                    if (c != '"' && c != '\\') {
                        throw malformed("bad escape");
                    }
                } else if (c < 0x20 || c > 0x7E) {
                    throw malformed("a character that no string has, or its end is missing");
                }
                out.append(c);
                at++;
            }
            at++;
            return out.toString();
        }

        private Long integer() throws MalformedFieldException {
            int start = at;
            if (peek() == '-') {
                at++;
            }
            int digits = at;
            while (isDigit(peek()) && at - digits <= 15) {
                at++;
            }
            if (at == digits || at - digits > 15) {
                throw malformed("expected an integer of up to 15 digits");
            }
            long value = Long.parseLong(text.substring(start, at));
            return value;
        }

        byte[] bytes() throws MalformedFieldException {
            expect(':');
            int end = text.indexOf(':', at);
            if (end < 0) {
                throw malformed("a byte sequence without its end");
            }
            String encoded = text.substring(at, end);
            try {
                byte[] decoded = Base64.getDecoder().decode(encoded);
                if (!Base64.getEncoder().encodeToString(decoded).equals(encoded)) {
                    throw malformed("base64 that is not canonical");
                }
                at = end + 1;
                return decoded;
            } catch (IllegalArgumentException invalid) {
                throw malformed("not base64");
            }
        }

        private static boolean isLower(char c) {
            return c >= 'a' && c <= 'z';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
