package dev.wowlab.gamedata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// What the ids in results and logs are called in the game. Thread-safe; the table is read when first asked.
public final class ActionNames {
    private static final String FILE = "names-tbc.tsv";
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("other:Attack", "Attack"),
            Map.entry("other:DamageTaken", "Damage taken"),
            Map.entry("other:EnergyRegen", "Energy regeneration"),
            Map.entry("other:FocusRegen", "Focus regeneration"),
            Map.entry("other:ItemSwap", "Change of gear"),
            Map.entry("other:ManaGain", "Mana gain"),
            Map.entry("other:ManaRegen", "Mana regeneration"),
            Map.entry("other:Move", "Move"),
            Map.entry("other:Pet", "Pet"),
            Map.entry("other:RageGain", "Rage gain"),
            Map.entry("other:Refund", "Refund"),
            Map.entry("other:Shoot", "Shoot"),
            Map.entry("other:Wait", "Wait"));

    private ActionNames() {}

    /// The name of an action or aura; the id without its tag where no name is known.
    ///
    /// @param id `kind:number` or `kind:number:tag`
    public static String of(String id) {
        String base = base(id);
        return Table.NAMES.getOrDefault(base, base);
    }

    /// The name of an action or aura; empty where no name is known.
    ///
    /// @param id `kind:number` or `kind:number:tag`
    public static String orEmpty(String id) {
        return Table.NAMES.getOrDefault(base(id), "");
    }

    /// What tells apart actions of one name: empty, `raid` for what the raid brings, what the tag means (a hand, combo
    /// points), or the tag.
    public static String tag(String id) {
        int second = endOfBase(id);
        if (second < 0) {
            return "";
        }
        String tag = id.substring(second + 1);
        if (tag.equals("-1")) {
            return "raid";
        }
        return ActionTags.of(of(id), tag);
    }

    private static String base(String id) {
        int second = endOfBase(id);
        return second < 0 ? id : id.substring(0, second);
    }

    private static int endOfBase(String id) {
        return id.indexOf(':', id.indexOf(':') + 1);
    }

    private static final class Table {
        static final Map<String, String> NAMES = load();

        private static Map<String, String> load() {
            Map<String, String> names = new HashMap<>(OTHERS);
            try (InputStream file = ActionNames.class.getResourceAsStream(FILE)) {
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
            return Map.copyOf(names);
        }
    }
}
