package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.apl.AplLine;
import dev.wowlab.specs.apl.SwapSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a line of an action list in words, like `Cast Pyroblast if Clearcasting is up and time left > 20s`: what
/// [AplWords] writes, but for what it does not tell in full. Confined to one thread.
final class LineReader {
    /// Most characters of a line.
    static final int LONGEST = 4_000;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern TIME = Pattern.compile("[+\\-−]?\\d+(\\.\\d+)? ?(ms|s|m|h)");

    private final WordCursor words;
    private final KnownNames known;
    private final NameReader names;
    private final UnitReader units;
    private final ValueReader values;

    private LineReader(String text, KnownNames known) {
        this.known = known;
        words = new WordCursor(text);
        names = new NameReader(words, known);
        units = new UnitReader(words);
        values = new ValueReader(words, names, units);
    }

    /// The line as the JSON of a request has it.
    ///
    /// @param place the list that it is for
    /// @param text in words; how many spaces and which letters are large does not count
    /// @throws InvalidInputException with one problem, without a path, that quotes what is not understood
    static ObjectNode read(AplLine.Place place, String text, KnownNames names) throws InvalidInputException {
        if (text.length() > LONGEST) {
            throw WordCursor.wrong("is longer than " + LONGEST + " characters");
        }
        LineReader reader = new LineReader(text, names);
        ObjectNode line = place == AplLine.Place.PREPULL ? reader.prepull() : reader.line();
        if (!reader.words.isAtEnd()) {
            throw WordCursor.wrong("“" + reader.words.rest() + "” is not understood: “if” and a condition, or the"
                    + " end of the line, could stand there");
        }
        return line;
    }

    /// A value as the JSON of a request has it.
    ///
    /// @throws InvalidInputException as of a line
    static ObjectNode readValue(String text, KnownNames names) throws InvalidInputException {
        LineReader reader = new LineReader(text, names);
        ObjectNode value = reader.values.value();
        reader.end();
        return value;
    }

    private void end() throws InvalidInputException {
        if (!words.isAtEnd()) {
            throw WordCursor.wrong("“" + words.rest() + "” is not understood: the end could stand there");
        }
    }

    private ObjectNode line() throws InvalidInputException {
        ObjectNode line = ValueReader.object();
        line.set("action", action());
        return line;
    }

    private ObjectNode prepull() throws InvalidInputException {
        if (!words.eat("at")) {
            throw words.needed("The time before the fight, such as “At -1.5s:”,");
        }
        ObjectNode time = values.value();
        colon();
        ObjectNode line = line();
        line.set("doAtValue", time);
        return line;
    }

    private void colon() throws InvalidInputException {
        if (!words.eat(":")) {
            throw words.needed("A colon");
        }
    }

    private ObjectNode action() throws InvalidInputException {
        ObjectNode action = plainAction();
        return words.eat("if") ? conditional(action) : action;
    }

    private ObjectNode conditional(ObjectNode action) throws InvalidInputException {
        ObjectNode condition = values.value();
        ObjectNode whole = ValueReader.object();
        whole.set("condition", condition);
        action.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        return whole;
    }

    private ObjectNode plainAction() throws InvalidInputException {
        if (words.eat("cast the assigned curse")) {
            return on("castWarlockAssignedCurse", ValueReader.object());
        }
        if (words.eat("cast")) {
            return on("castSpell", spell());
        }
        if (words.eat("channel")) {
            return channel();
        }
        if (words.eat("keep")) {
            return keep();
        }
        if (words.eat("use every other cooldown that is ready")) {
            return set("autocastOtherCooldowns", ValueReader.object());
        }
        if (words.eat("use every cooldown for")) {
            ObjectNode stats = ValueReader.object();
            values.stats(stats);
            return set("castAllStatBuffCooldowns", stats);
        }
        Optional<ObjectNode> timed = first(timed());
        return timed.isPresent() ? timed.get() : first(changing()).orElseThrow(this::unknown);
    }

    private InvalidInputException unknown() {
        return words.needed(
                "What is to be done, such as “Cast”, “Channel”, “Keep … on 3 targets”, “Use every other cooldown that is"
                        + " ready” or “Wait 1s”,");
    }

    /// An action inside another one; in brackets where it has a condition of its own.
    private ObjectNode inner() throws InvalidInputException {
        if (!words.eat("(")) {
            return plainAction();
        }
        ObjectNode action = action();
        words.close();
        return action;
    }

    /// Reads an action by what it begins with. Confined to one thread.
    @FunctionalInterface
    private interface Rest {
        ObjectNode read() throws InvalidInputException;
    }

    /// What an action begins with.
    private record Begun(String words, Rest rest) {}

    private List<Begun> timed() {
        return List.of(
                new Begun("wait until", () -> set("waitUntil", set("condition", values.value()))),
                new Begun("wait", () -> set("wait", set("duration", values.value()))),
                new Begun("at", this::schedule),
                new Begun("in turn:", () -> sequence("sequence", "")),
                new Begun("without a break:", () -> sequence("strictSequence", "")),
                new Begun("start sequence", () -> restart(quoted("A sequence"))),
                new Begun("sequence", () -> namedSequence(quoted("A sequence"))));
    }

    private List<Begun> changing() {
        return List.of(
                new Begun("turn to", () -> set("changeTarget", set("newTarget", units.unit()))),
                new Begun("cancel", () -> set("cancelAura", aura())),
                new Begun("start the internal cooldown of", () -> set("triggerIcd", aura())),
                new Begun("turn on all procs of", this::procs),
                new Begun("turn on", this::turnOn),
                new Begun("do what is ready of group", () -> group(quoted("A group"))),
                new Begun("go to", this::go),
                new Begun("move for", () -> set("moveDuration", set("duration", values.value()))),
                new Begun("change to", () -> set("itemSwap", gear())));
    }

    private Optional<ObjectNode> first(List<Begun> ways) throws InvalidInputException {
        for (Begun way : ways) {
            if (words.eat(way.words())) {
                return Optional.of(way.rest().read());
            }
        }
        return Optional.empty();
    }

    private ObjectNode spell() throws InvalidInputException {
        return set("spellId", NameReader.json(names.spell()));
    }

    private ObjectNode aura() throws InvalidInputException {
        return set("auraId", NameReader.json(names.aura()));
    }

    private ObjectNode on(String field, ObjectNode message) throws InvalidInputException {
        units.behind("at", "target", message);
        // the form for friendly targets behaves alike
        return set(field, message);
    }

    private ObjectNode channel() throws InvalidInputException {
        ObjectNode message = spell();
        units.behind("at", "target", message);
        if (words.eat("(stop when")) {
            message.set("interruptIf", values.value());
            if (words.eat(", or to cast it anew")) {
                message.put("allowRecast", true);
            }
            words.close();
        }
        return set("channelSpell", message);
    }

    private ObjectNode keep() throws InvalidInputException {
        ObjectNode message = spell();
        if (!words.eat("on")) {
            throw words.needed("“on” and how many targets");
        }
        int count = number();
        boolean players = words.eatAny(List.of("players", "player")) >= 0;
        if (!players && words.eatAny(List.of("targets", "target")) < 0) {
            throw words.needed("“targets” or “players”");
        }
        message.put(players ? "maxShields" : "maxDots", count);
        if (words.eat(", refreshed")) {
            message.set("maxOverlap", values.value());
            if (!words.eat("before its end")) {
                throw words.needed("“before its end”");
            }
        }
        if (players) {
            return set("multishield", message);
        }
        return set(words.eat(", all in one go") ? "strictMultidot" : "multidot", message);
    }

    private int number() throws InvalidInputException {
        Matcher number = words.eat(NUMBER).orElseThrow(() -> words.needed("A number"));
        return Integer.parseInt(number.group());
    }

    private ObjectNode schedule() throws InvalidInputException {
        List<String> times = new ArrayList<>();
        do {
            Matcher time = words.eat(TIME).orElseThrow(() -> words.needed("A time such as 20s"));
            times.add(time.group().replace('−', '-').replace(" ", ""));
        } while (words.eat(","));
        colon();
        ObjectNode message = ValueReader.object().put("schedule", String.join(", ", times));
        message.set("innerAction", inner());
        return set("schedule", message);
    }

    private ObjectNode namedSequence(String name) throws InvalidInputException {
        colon();
        return sequence("sequence", name);
    }

    private ObjectNode sequence(String field, String name) throws InvalidInputException {
        ObjectNode message = ValueReader.object();
        if (!name.isEmpty()) {
            message.put("name", name);
        }
        ArrayNode actions = message.putArray("actions");
        do {
            actions.add(inner());
        } while (words.eat(", then"));
        return set(field, message);
    }

    private ObjectNode restart(String name) throws InvalidInputException {
        if (!words.eat("anew")) {
            throw words.needed("“anew”");
        }
        return set("resetSequence", ValueReader.object().put("sequenceName", name));
    }

    private ObjectNode turnOn() throws InvalidInputException {
        ObjectNode message = aura();
        if (!words.eat("with")) {
            return set("activateAura", message);
        }
        message.put("numStacks", number());
        words.eatAny(List.of("stacks", "stack"));
        return set("activateAuraWithStacks", message);
    }

    private ObjectNode procs() throws InvalidInputException {
        ObjectNode message = gear();
        if (!words.eat("for")) {
            throw words.needed("“for” and a stat");
        }
        values.stats(message);
        return set("activateAllStatBuffProcAuras", message);
    }

    private ObjectNode group(String name) throws InvalidInputException {
        if (!known.groups().contains(name)) {
            throw WordCursor.wrong("No group is called '" + name + "'");
        }
        ObjectNode message = ValueReader.object().put("groupName", name);
        if (words.eat("with")) {
            message.set("variables", given());
        }
        return set("groupReference", message);
    }

    /// What a group is given, `‘name’ = value` each, as the JSON of a request has it.
    ///
    /// @throws InvalidInputException as of a line
    static ArrayNode readGiven(String text, KnownNames names) throws InvalidInputException {
        LineReader reader = new LineReader(text, names);
        ArrayNode given = reader.given();
        reader.end();
        return given;
    }

    private ArrayNode given() throws InvalidInputException {
        ArrayNode variables = ValueReader.array();
        do {
            ObjectNode variable = variables.addObject().put("name", quoted("A value"));
            if (!words.eat("=")) {
                throw words.needed("“=”");
            }
            variable.set("value", values.value());
        } while (words.eat(","));
        return variables;
    }

    private ObjectNode go() throws InvalidInputException {
        ObjectNode range = values.value();
        words.eatAny(List.of("yards", "yard"));
        return set("move", set("rangeFromTarget", range));
    }

    private ObjectNode gear() throws InvalidInputException {
        List<SwapSet> sets = List.of(SwapSet.MAIN, SwapSet.SWAP1);
        int set = words.eatAny(sets.stream().map(ValueWords::gear).toList());
        if (set < 0) {
            throw words.needed("“the first set of gear” or “the second set of gear”");
        }
        return ValueReader.object().put("swapSet", sets.get(set).wireName());
    }

    private String quoted(String what) throws InvalidInputException {
        return words.quoted().orElseThrow(() -> words.needed(what + " by its name, between quotation marks,"));
    }

    private static ObjectNode set(String field, ObjectNode value) {
        ObjectNode message = ValueReader.object();
        message.set(field, value);
        return message;
    }
}
