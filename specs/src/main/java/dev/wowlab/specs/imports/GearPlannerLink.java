package dev.wowlab.specs.imports;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.imports.CharacterSheet.WornItem;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a link of Wowhead's gear planner. Stateless, thread-safe.
///
/// Its last part is base64 of bytes: a version (up to 3), the level (from version 1), the talents (from version
/// 2; their length, then two digits a byte, 15 between trees), then the items. An item is its slot (with bits for
/// an enchant and a suffix), the number of its gems and its id in three bytes (two before version 3, without
/// gems), two bytes each for enchant and suffix, and three bytes a gem.
final class GearPlannerLink {
    private static final Pattern LINK = Pattern.compile(
            "https?://(?:www\\.)?wowhead\\.com/(?<game>[a-z-]+)/(?:[a-z]{2}/)?gear-planner/(?<class>[a-z-]+)/(?<race>[a-z-]+)"
                    + "(?:/(?<gear>[A-Za-z0-9_-]+))?.*");

    private static final Pattern SIDE = Pattern.compile("^(alliance|horde)-");
    private static final int NEWEST = 3;
    private static final int HAS_ENCHANT = 128;
    private static final int HAS_SUFFIX = 64;
    private static final int NEXT_TREE = 15;
    private static final int TREES = 3;

    /// The game's own numbers of slots; shirt and tabard are among them.
    private static final int SHIRT = 4;

    private static final int TABARD = 19;

    private GearPlannerLink() {}

    static boolean isOne(String text) {
        return LINK.matcher(text).matches();
    }

    /// Problems have no path: a link is a single line.
    static CharacterSheet read(String text, Problems problems) {
        Matcher link = LINK.matcher(text);
        if (!link.matches()) {
            throw new IllegalArgumentException("no link of the gear planner");
        }
        if (!link.group("game").equals("tbc")) {
            problems.problem("", "the gear planner of another game: a link with /tbc/gear-planner/ is needed");
        }
        Message place = Message.empty("", problems);
        CharacterClass characterClass = SheetReader.characterClass(place, "class", link.group("class"));
        Race race =
                SheetReader.race(place, "race", SIDE.matcher(link.group("race")).replaceFirst(""));
        Gear gear = new Gear("", List.of());
        String encoded = link.group("gear");
        if (encoded == null) {
            problems.problem("", "the link names no gear; copy it again after something was put on");
        } else {
            gear = gear(encoded, problems);
        }
        return new CharacterSheet(
                "a link of Wowhead's gear planner",
                "",
                characterClass,
                race,
                gear.talents(),
                "",
                List.of(),
                gear.items());
    }

    private record Gear(String talents, List<WornItem> items) {}

    private static Gear gear(String encoded, Problems problems) {
        try {
            return gear(ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded)), problems);
        } catch (IllegalArgumentException e) {
            problems.problem("", "the link is damaged: its last part is not base64 (" + e.getMessage() + ")");
        } catch (BufferUnderflowException e) {
            problems.problem("", "the link is cut off: its last item is incomplete");
        }
        return new Gear("", List.of());
    }

    private static Gear gear(ByteBuffer bytes, Problems problems) {
        int version = unsigned(bytes);
        if (version > NEWEST) {
            problems.problem("", "version " + version + " of the gear planner's links is not known");
            return new Gear("", List.of());
        }
        int level = version >= 1 ? unsigned(bytes) : SheetReader.LEVEL;
        if (level != SheetReader.LEVEL) {
            problems.warn("", "level " + level + "; simulated as level " + SheetReader.LEVEL);
        }
        String talents = version >= 2 ? talents(bytes) : "";
        List<WornItem> items = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int slot = unsigned(bytes);
            WornItem item = item(bytes, version, slot, items.size());
            int place = slot & ~HAS_ENCHANT & ~HAS_SUFFIX;
            if (place != SHIRT && place != TABARD) {
                items.add(item);
            }
        }
        return new Gear(talents, items);
    }

    private static String talents(ByteBuffer bytes) {
        StringBuilder talents = new StringBuilder();
        int length = unsigned(bytes);
        int trees = 0;
        for (int i = 0; i < length; i++) {
            int pair = unsigned(bytes);
            for (int digit : new int[] {pair >> 4, pair & 15}) {
                if (trees == TREES) {
                    continue;
                }
                if (digit == NEXT_TREE) {
                    trees++;
                    talents.append('-');
                } else {
                    talents.append(digit);
                }
            }
        }
        return talents.toString().replaceAll("-+$", "");
    }

    private static WornItem item(ByteBuffer bytes, int version, int slot, int number) {
        int gemCount = 0;
        int id = 0;
        if (version >= NEWEST) {
            int first = unsigned(bytes);
            gemCount = first >> 5;
            id = (first & 31) << 16;
        }
        id |= pair(bytes);
        int enchant = (slot & HAS_ENCHANT) != 0 ? pair(bytes) : 0;
        int suffix = (slot & HAS_SUFFIX) != 0 ? (short) pair(bytes) : 0;
        List<Integer> gems = new ArrayList<>();
        for (int i = 0; i < gemCount; i++) {
            gems.add((unsigned(bytes) & 31) << 16 | pair(bytes));
        }
        return new WornItem(id, enchant, gems, suffix, "item " + (number + 1) + " of the link");
    }

    private static int pair(ByteBuffer bytes) {
        return unsigned(bytes) << 8 | unsigned(bytes);
    }

    private static int unsigned(ByteBuffer bytes) {
        return Byte.toUnsignedInt(bytes.get());
    }
}
