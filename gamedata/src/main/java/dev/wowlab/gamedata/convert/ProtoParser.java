package dev.wowlab.gamedata.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the messages and enums of proto3 files: as much of the language as says what lies on the wire. Confined to one
/// thread; what it does not know it refuses.
final class ProtoParser {
    private static final Pattern TOKEN = Pattern.compile("(?<skip>\\s+|//[^\\n]*|(?s:/\\*.*?\\*/))"
            + "|\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_][\\w.]*|-?\\d\\w*|[{}()\\[\\]=;,<>]");
    private static final String VERSION_OPTION = "current_version_number";

    private final Map<String, List<ProtoField>> messages = new TreeMap<>();
    private final Map<String, Map<Integer, String>> enums = new TreeMap<>();
    private final List<String> tokens = new ArrayList<>();
    private OptionalInt version = OptionalInt.empty();
    private String file = "";
    private int at;

    /// Adds what a file declares. All files are taken for one package.
    void add(String fileName, String text) {
        file = fileName;
        at = 0;
        tokens.clear();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            if (token.start() != end) {
                throw new IllegalArgumentException(file + ": not understood at character " + end);
            }
            end = token.end();
            if (token.group("skip") == null) {
                tokens.add(token.group());
            }
        }
        while (at < tokens.size()) {
            String word = next();
            switch (word) {
                case "message" -> message("");
                case "enum" -> enumeration("");
                case "extend" -> skipBlock();
                case "syntax", "package", "import", "option", ";" -> skipStatement(word);
                default -> throw refused(word);
            }
        }
    }

    /// The fields of each message by full name, in the order of their numbers, with types written in full.
    Map<String, List<ProtoField>> messages() {
        Map<String, List<ProtoField>> resolved = new TreeMap<>();
        messages.forEach((name, fields) -> resolved.put(
                name,
                fields.stream()
                        .map(field -> field.withType(resolve(name, field.type())))
                        .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                        .toList()));
        return resolved;
    }

    /// The names of each enum's numbers, in the order of the file; of several names of a number, the first.
    Map<String, Map<Integer, String>> enums() {
        return enums;
    }

    /// The version of the messages that the files declare.
    OptionalInt version() {
        return version;
    }

    private void message(String scope) {
        String name = scope + next();
        List<ProtoField> fields = new ArrayList<>();
        messages.put(name, fields);
        expect("{");
        for (String word = next(); !word.equals("}"); word = next()) {
            switch (word) {
                case "message" -> message(name + ".");
                case "enum" -> enumeration(name + ".");
                case "oneof" -> oneof(fields);
                case "option" -> option();
                case "reserved", ";" -> skipStatement(word);
                case "map" -> fields.add(map());
                case "repeated" -> fields.add(field(next(), true, ""));
                case "optional" -> {
                    ProtoField field = field(next(), false, "");
                    fields.add(new ProtoField(field.number(), field.name(), "", field.type(), false, field.name()));
                }
                case "group", "extensions", "required" -> throw refused(word);
                default -> fields.add(field(word, false, ""));
            }
        }
    }

    private void oneof(List<ProtoField> fields) {
        String choice = ProtoField.jsonName(next());
        expect("{");
        for (String word = next(); !word.equals("}"); word = next()) {
            fields.add(field(word, false, choice));
        }
    }

    private ProtoField field(String type, boolean repeated, String choice) {
        String name = next();
        return new ProtoField(number(), ProtoField.jsonName(name), "", type, repeated, choice);
    }

    private ProtoField map() {
        expect("<");
        String key = next();
        expect(",");
        String value = next();
        expect(">");
        String name = next();
        return new ProtoField(number(), ProtoField.jsonName(name), key, value, false, "");
    }

    private void enumeration(String scope) {
        Map<Integer, String> names = new LinkedHashMap<>();
        enums.put(scope + next(), names);
        expect("{");
        for (String word = next(); !word.equals("}"); word = next()) {
            if (word.equals("option") || word.equals("reserved")) {
                skipStatement(word);
            } else {
                names.putIfAbsent(number(), word);
            }
        }
    }

    /// `= 5;` or `= 5 [deprecated = true];`
    private int number() {
        expect("=");
        int number = Integer.decode(next());
        for (String word = next(); !word.equals(";"); word = next()) {
            if (word.equals("json_name")) {
                throw refused(word);
            }
        }
        return number;
    }

    private void option() {
        boolean isVersion = peek(1).equals(VERSION_OPTION);
        while (!peek(0).equals("=")) {
            next();
        }
        expect("=");
        String value = next();
        if (isVersion) {
            version = OptionalInt.of(Integer.parseInt(value));
        }
        expect(";");
    }

    private String resolve(String scope, String type) {
        for (String in = scope; ; in = in.substring(0, Math.max(0, in.lastIndexOf('.')))) {
            String full = in.isEmpty() ? type : in + "." + type;
            if (messages.containsKey(full) || enums.containsKey(full) || in.isEmpty()) {
                return full;
            }
        }
    }

    private void skipStatement(String word) {
        for (String skipped = word; !skipped.equals(";"); ) {
            skipped = next();
        }
    }

    private void skipBlock() {
        for (String skipped = next(); !skipped.equals("}"); ) {
            skipped = next();
        }
    }

    private String peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : "";
    }

    private String next() {
        if (at == tokens.size()) {
            throw new IllegalArgumentException(file + ": ends too early");
        }
        return tokens.get(at++);
    }

    private void expect(String wanted) {
        String found = next();
        if (!found.equals(wanted)) {
            throw new IllegalArgumentException(file + ": " + found + " where " + wanted + " should stand");
        }
    }

    private IllegalArgumentException refused(String word) {
        return new IllegalArgumentException(file + ": " + word + " is not understood");
    }
}
