package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.apl.UnitRef;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Reads whom something is about. Confined to one thread.
final class UnitReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final List<UnitRef.Type> LONGEST_UNITS_FIRST = Arrays.stream(UnitRef.Type.values())
            .filter(type -> type != UnitRef.Type.UNKNOWN)
            .sorted(Comparator.comparing((UnitRef.Type type) -> Phrases.of(type).length())
                    .reversed())
            .toList();

    private final WordCursor words;

    UnitReader(WordCursor words) {
        this.words = words;
    }

    /// A unit behind a word, if that word comes next.
    boolean behind(String word, String field, ObjectNode message) throws InvalidInputException {
        if (words.eat(word)) {
            message.set(field, unit());
        }
        return true;
    }

    /// A unit, which has to be there.
    ObjectNode unit() throws InvalidInputException {
        for (UnitRef.Type type : LONGEST_UNITS_FIRST) {
            int before = words.at();
            if (!words.eat(Phrases.of(type))) {
                continue;
            }
            ObjectNode unit = ValueReader.object().put("type", type.wireName());
            if (!Phrases.isNumbered(type)) {
                return unit;
            }
            Optional<Matcher> number = words.eat(NUMBER);
            if (number.isPresent()) {
                unit.put("index", Integer.parseInt(number.get().group()) - 1);
                if (type == UnitRef.Type.PET && words.eat("of")) {
                    unit.set("owner", unit());
                }
                return unit;
            }
            words.moveTo(before);
        }
        throw words.needed("A unit, such as “the target”, “target 2” or “the player”,");
    }
}
