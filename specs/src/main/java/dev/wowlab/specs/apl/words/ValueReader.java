package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.apl.AplValue;
import dev.wowlab.specs.apl.StatBits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads values in words, as [ValueWords] writes them, into the JSON of a request. Confined to one thread.
final class ValueReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern CONSTANT = Pattern.compile(
            "[+\\-−]?(\\d+(\\.\\d+)?|\\.\\d+)((ms|s|m|h)(\\d+(\\.\\d+)?(ms|s|m|h))*| ?%)?", Pattern.CASE_INSENSITIVE);
    private static final String TEXT = "the text";
    private static final Pattern TRUTH = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);
    private static final List<String> COMPARISONS = List.of("≤", "<=", "≥", ">=", "≠", "!=", "<", ">", "==", "=");
    private static final List<String> COMPARISONS_ON_THE_WIRE =
            List.of("OpLe", "OpLe", "OpGe", "OpGe", "OpNe", "OpNe", "OpLt", "OpGt", "OpEq", "OpEq");
    private static final List<String> SUMS = List.of("+", "−", "-");
    private static final List<String> PRODUCTS = List.of("×", "*", "÷", "/");

    /// Each may become several levels of values, of which [AplParser#MAX_DEPTH] may be in each other.
    private static final int MOST_NESTED = 12;

    private final WordCursor words;
    private final NameReader names;
    private final FigureReader figures;
    private int depth;

    ValueReader(WordCursor words, NameReader names, UnitReader units) {
        this.words = words;
        this.names = names;
        figures = new FigureReader(words, names, units, this);
    }

    /// A value, as far as it goes.
    ObjectNode value() throws InvalidInputException {
        deeper();
        ObjectNode value = joined("or", () -> joined("and", this::comparison));
        depth--;
        return value;
    }

    private void deeper() throws InvalidInputException {
        if (++depth > MOST_NESTED) {
            throw WordCursor.wrong("There are too many brackets or “not” in each other");
        }
    }

    /// Reads a part. Confined to one thread.
    @FunctionalInterface
    interface Part {
        ObjectNode read() throws InvalidInputException;
    }

    private ObjectNode joined(String word, Part part) throws InvalidInputException {
        ObjectNode first = part.read();
        if (!words.eat(word)) {
            return first;
        }
        ObjectNode whole = object();
        ArrayNode all = whole.putObject(word).putArray("vals").add(first);
        do {
            all.add(part.read());
        } while (words.eat(word));
        return whole;
    }

    private ObjectNode comparison() throws InvalidInputException {
        if (words.eat("not")) {
            deeper();
            ObjectNode opposite = denied(comparison());
            depth--;
            return opposite;
        }
        ObjectNode left = sum();
        int operator = words.eatAny(COMPARISONS);
        return operator < 0 ? left : both("cmp", COMPARISONS_ON_THE_WIRE.get(operator), left, sum());
    }

    private ObjectNode sum() throws InvalidInputException {
        ObjectNode left = product();
        for (int operator = words.eatAny(SUMS); operator >= 0; operator = words.eatAny(SUMS)) {
            left = both("math", operator == 0 ? "OpAdd" : "OpSub", left, product());
        }
        return left;
    }

    private ObjectNode product() throws InvalidInputException {
        ObjectNode left = single();
        for (int operator = words.eatAny(PRODUCTS); operator >= 0; operator = words.eatAny(PRODUCTS)) {
            left = both("math", operator < 2 ? "OpMul" : "OpDiv", left, single());
        }
        return left;
    }

    private ObjectNode single() throws InvalidInputException {
        if (words.eat("(")) {
            ObjectNode inner = value();
            words.close();
            return inner;
        }
        if (words.eat(TEXT)) {
            return constant(words.quoted().orElseThrow(() -> words.needed("A text between quotation marks")));
        }
        Optional<String> constant = constant();
        if (constant.isPresent()) {
            return constant(constant.get());
        }
        Optional<String> name = words.quoted();
        if (name.isPresent()) {
            return names.value(name.get());
        }
        for (boolean largest : new boolean[] {true, false}) {
            if (words.eat(largest ? "the largest of (" : "the smallest of (")) {
                return extreme(largest);
            }
        }
        return figures.figure();
    }

    private ObjectNode extreme(boolean largest) throws InvalidInputException {
        ObjectNode whole = object();
        ArrayNode all =
                whole.putObject(largest ? "max" : "min").putArray("vals").add(value());
        while (words.eat(",")) {
            all.add(value());
        }
        words.close();
        return whole;
    }

    /// A number, a time, a share or a truth, if one comes next.
    private Optional<String> constant() {
        Optional<String> truth = words.eat(TRUTH).map(Matcher::group);
        if (truth.isPresent()) {
            return truth;
        }
        return words.eat(CONSTANT)
                .map(found -> found.group().replace('−', '-').replace(" ", "").toLowerCase(Locale.ROOT));
    }

    /// Stats as actions and values name them: up to three.
    void stats(ObjectNode of) throws InvalidInputException {
        List<Integer> found = new ArrayList<>();
        if (!words.eat("any stat")) {
            do {
                found.add(stat().ordinal());
            } while (found.size() < StatBits.FIELDS.size() && words.eat("or"));
        }
        for (int i = 0; i < StatBits.FIELDS.size(); i++) {
            of.put(StatBits.FIELDS.get(i), i < found.size() ? found.get(i) : -1);
        }
    }

    private Stat stat() throws InvalidInputException {
        // the longest name first: of `spell power` and `spell`
        List<Stat> longestFirst = Arrays.stream(Stat.values())
                .sorted((one, other) -> other.name().length() - one.name().length())
                .toList();
        int found = words.eatAny(longestFirst.stream().map(ValueWords::stat).toList());
        if (found < 0) {
            throw words.needed("A stat");
        }
        return longestFirst.get(found);
    }

    /// An automatic attack, if one is named; else any.
    AutoAttack attack() {
        List<AutoAttack> named = Arrays.stream(AutoAttack.values())
                .filter(attack -> attack != AutoAttack.ANY)
                .toList();
        int found = words.eatAny(named.stream().map(ValueWords::attack).toList());
        return found < 0 ? AutoAttack.ANY : named.get(found);
    }

    private static ObjectNode both(String field, String operator, ObjectNode left, ObjectNode right) {
        ObjectNode whole = object();
        whole.putObject(field).put("op", operator).set("lhs", left).set("rhs", right);
        return whole;
    }

    static ObjectNode constant(String text) {
        ObjectNode value = object();
        value.putObject("const").put("val", text);
        return value;
    }

    /// A constant as [#value] reads it, whatever it is.
    static String told(AplValue.Const constant) {
        String text = constant.text();
        boolean isPlain =
                CONSTANT.matcher(text).matches() || TRUTH.matcher(text).matches();
        return isPlain ? text : TEXT + " \"" + text + "\"";
    }

    /// The opposite of a value.
    static ObjectNode denied(ObjectNode value) {
        ObjectNode opposite = object();
        opposite.putObject("not").set("val", value);
        return opposite;
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
