package dev.wowlab.gamedata.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Converts the folder of `.proto` files of WoWSims' tbc-new into the table of fields by which share links are read.
/// Thread-safe: no state. Equal input gives equal text.
public final class WireSchemaConverter {
    private static final String ROOT = "IndividualSimSettings";
    private static final Set<String> SCALARS = Set.of("bool", "double", "float", "int32", "int64", "string");

    private static final String HEAD = """
            # What lies in a share link of WoWSims' simulator for The Burning Crusade; made by WireSchemaConverter.
            # Credits and how to make it anew: gamedata/README.md.
            #   message NAME, then a line a field: number, JSON name, type and, of a field that is written even where it
            #   holds its default, the choice it belongs to. TYPE* is a list, KEY:TYPE a map.
            #   enum NAME, then a line a value: number, name.
            """;

    private WireSchemaConverter() {}

    /// Runs `WireSchemaConverter FOLDER OUT`.
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: WireSchemaConverter FOLDER(proto of a checkout) OUT(share-link.txt)");
            System.exit(2);
        }
        String schema = convert(Path.of(args[0]));
        Files.writeString(Path.of(args[1]), schema);
        System.out.println("wrote " + schema.length() + " characters to " + args[1]);
    }

    /// The table of every message and enum that the settings of a player's page can hold.
    public static String convert(Path folder) throws IOException {
        ProtoParser parser = new ProtoParser();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".proto")).sorted().toList()) {
                parser.add(file.getFileName().toString(), Files.readString(file));
            }
        }
        Map<String, List<ProtoField>> messages = parser.messages();
        Set<String> reached = reached(messages, parser.enums());
        StringBuilder out = new StringBuilder(HEAD);
        parser.version()
                .ifPresent(version -> out.append("version ").append(version).append('\n'));
        for (String type : reached) {
            List<ProtoField> fields = messages.get(type);
            out.append(fields == null ? "\nenum " : "\nmessage ").append(type).append('\n');
            if (fields != null) {
                fields.forEach(field -> write(field, out));
            }
            parser.enums()
                    .getOrDefault(type, Map.of())
                    .forEach((number, name) ->
                            out.append(number).append(' ').append(name).append('\n'));
        }
        return out.toString();
    }

    private static Set<String> reached(
            Map<String, List<ProtoField>> messages, Map<String, Map<Integer, String>> enums) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(ROOT));
        while (!open.isEmpty()) {
            String type = open.remove();
            if (SCALARS.contains(type) || !reached.add(type)) {
                continue;
            }
            if (!messages.containsKey(type) && !enums.containsKey(type)) {
                throw new IllegalArgumentException("no file declares " + type);
            }
            messages.getOrDefault(type, List.of()).forEach(field -> open.add(field.type()));
        }
        return reached;
    }

    private static void write(ProtoField field, StringBuilder out) {
        out.append(field.number()).append(' ').append(field.name()).append(' ');
        if (!field.key().isEmpty()) {
            out.append(field.key()).append(':');
        }
        out.append(field.type()).append(field.repeated() ? "*" : "");
        if (!field.choice().isEmpty()) {
            out.append(' ').append(field.choice());
        }
        out.append('\n');
    }
}
