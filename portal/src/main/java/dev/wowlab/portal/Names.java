package dev.wowlab.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// What the ids in results are called in the game. Immutable.
final class Names {
    private static final String FILE = "names-tbc.tsv";
    private static final Map<String, String> OTHERS = Map.of(
            "other:Attack", "Attack",
            "other:ManaGain", "Mana gain",
            "other:ManaRegen", "Mana regeneration",
            "other:Wait", "Wait",
            "other:Shoot", "Shoot",
            "other:Pet", "Pet");

    private final Map<String, String> names;

    private Names(Map<String, String> names) {
        this.names = names;
    }

    static Names load() {
        Map<String, String> names = new HashMap<>(OTHERS);
        try (InputStream file = Names.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("resource " + FILE + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                names.put(line.substring(0, tab), line.substring(tab + 1));
            });
        } catch (IOException failure) {
            throw new IllegalStateException("resource " + FILE + " cannot be read", failure);
        }
        return new Names(Map.copyOf(names));
    }

    /// The name of an action or aura; the id itself where no name is known.
    ///
    /// @param id `kind:number` or `kind:number:tag`
    String of(String id) {
        String base = base(id);
        return names.getOrDefault(base, base);
    }

    /// What tells apart actions of one name: empty, `raid` for what the raid brings, or the tag.
    static String tag(String id) {
        int second = id.indexOf(':', id.indexOf(':') + 1);
        if (second < 0) {
            return "";
        }
        String tag = id.substring(second + 1);
        return tag.equals("-1") ? "raid" : tag;
    }

    private static String base(String id) {
        int second = id.indexOf(':', id.indexOf(':') + 1);
        return second < 0 ? id : id.substring(0, second);
    }
}
