package dev.wowlab.specs.apl;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.specs.json.ActionRef;
import dev.wowlab.specs.json.OtherAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a figure is and what it is of, by the phrases of [Phrases]: the one that goes farthest is meant. Confined
/// to one thread.
final class FigureReader {
    private static final Pattern ID = Pattern.compile("\\(?(spell|item|other):(\\w+)(?::(-?\\d+))?\\)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SECONDS = Pattern.compile("(\\d+(\\.\\d+)?) ?s");

    /// What may follow a name.
    private static final Pattern AFTER_A_NAME = Pattern.compile(
            "(?i) (is|are|can|runs|does|on|and|or|if|then|at|so far|still|a minute|put)\\b| ?[<>=≤≥≠!()+×÷,*/]");

    private static final List<UnitRef.Type> LONGEST_UNITS_FIRST = Arrays.stream(UnitRef.Type.values())
            .filter(type -> type != UnitRef.Type.UNKNOWN)
            .sorted(Comparator.comparing((UnitRef.Type type) -> Phrases.of(type).length())
                    .reversed())
            .toList();

    private final WordCursor words;
    private final KnownNames names;
    private final ValueReader values;
    private final Map<KnownNames.Kind, List<String>> longestFirst = new EnumMap<>(KnownNames.Kind.class);
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<ObjectNode, InvalidInputException> doubts = new IdentityHashMap<>();

    FigureReader(WordCursor words, KnownNames names, ValueReader values) {
        this.words = words;
        this.names = names;
        this.values = values;
        for (KnownNames.Kind kind : KnownNames.Kind.values()) {
            longestFirst.put(
                    kind,
                    names.names(kind).stream()
                            .sorted(Comparator.comparing(String::length).reversed())
                            .toList());
        }
        collect();
    }

    /// Reads what a phrase has a place for, into the message; false where something else stands there.
    @FunctionalInterface
    private interface Argument {
        boolean read(ObjectNode message) throws InvalidInputException;
    }

    /// A way to say something. Immutable.
    ///
    /// @param before words before what it is of; all of them where it is of nothing
    /// @param after words behind it
    /// @param field of the request's value message
    /// @param tail what may follow
    private record Phrase(
            String before, Argument argument, String after, String field, Argument tail, boolean denied) {}

    private static final Argument NOTHING = message -> true;

    private void collect() {
        Argument dot = message -> named(KnownNames.Kind.DOT, "spellId", message);
        for (DotValue kind : DotValue.values()) {
            add(
                    Phrases.of(kind),
                    dot,
                    kind.field(),
                    Phrases.isOfAllTargets(kind) ? NOTHING : message -> unit("on", "targetUnit", message));
        }
        // what people call it where nobody but the target can have it
        add(Phrases.of(AuraValue.REMAINING_TIME), dot, DotValue.REMAINING_TIME.field(), NOTHING);
        for (SpellValue kind : SpellValue.values()) {
            add(Phrases.of(kind), message -> named(KnownNames.Kind.SPELL, "spellId", message), kind.field(), NOTHING);
        }
        for (AuraValue kind : AuraValue.values()) {
            Argument tail = kind == AuraValue.SHOULD_REFRESH ? this::refreshed : this::onUnitNoticed;
            add(Phrases.of(kind), message -> named(KnownNames.Kind.AURA, "auraId", message), kind.field(), tail);
        }
        for (PlainValue kind : PlainValue.values()) {
            add(Phrases.of(kind), NOTHING, kind.field(), NOTHING);
        }
        for (UnitValue kind : UnitValue.values()) {
            add(Phrases.of(kind), NOTHING, kind.field(), message -> unit("of", "sourceUnit", message));
        }
        for (SequenceValue kind : SequenceValue.values()) {
            add(Phrases.of(kind), message -> quoted("sequenceName", message), kind.field(), NOTHING);
        }
        for (StatBuffValue kind : StatBuffValue.values()) {
            add(Phrases.of(kind), this::stats, kind.field(), this::longCooldowns);
        }
        collectOthers();
    }

    private void collectOthers() {
        add(Phrases.of(AttackValue.SWING_TIME), this::swing, "autoSwingTime", NOTHING);
        add(Phrases.of(AttackValue.TIME_TO_NEXT), this::autoAttack, "autoTimeToNext", NOTHING);
        add(Phrases.of(AttackValue.TIME_SINCE_LAST), this::autoAttack, "autoTimeSinceLast", NOTHING);
        for (ExecuteThreshold threshold : ExecuteThreshold.values()) {
            if (threshold != ExecuteThreshold.UNKNOWN) {
                add(
                        Phrases.ofExecutePhase(threshold.percent()),
                        put("threshold", threshold.wireName()),
                        "isExecutePhase",
                        NOTHING);
            }
        }
        for (TotemElement element : TotemElement.values()) {
            String totem = element.name().toLowerCase(Locale.ROOT);
            add(
                    "time left of the " + totem + " totem",
                    put("totemType", element.wireName()),
                    "totemRemainingTime",
                    this::noticed);
        }
        for (WarlockCurse curse : WarlockCurse.values()) {
            String name = curse.name().toLowerCase(Locale.ROOT);
            add("the assigned curse is " + name, put("curseType", curse.wireName()), "warlockIsAssignedCurse", NOTHING);
        }
        for (SwapSet set : List.of(SwapSet.MAIN, SwapSet.SWAP1)) {
            add(ValueWords.gear(set) + " is worn", put("swapSet", set.wireName()), "activeItemSwapSet", NOTHING);
        }
        Argument onTarget = message -> unit("on", "targetUnit", message);
        add("the assigned curse is up", NOTHING, "warlockAssignedCurseIsActive", onTarget);
        add("group {} is used", message -> quoted("name", message), "actionGroupUsed", NOTHING);
        add("time to {} energy", this::energy, "energyTimeToTarget", NOTHING);
        add(
                Phrases.ofMultipleUsages(),
                message -> named(KnownNames.Kind.SPELL, "targetSpellId", message),
                "multipleCdUsages",
                this::usages);
        addIncrease("stronger", "dotPercentIncrease");
        addIncrease("faster", "dotTickRatePercentIncrease");
    }

    private void addIncrease(String how, String field) {
        Argument onTarget = message -> unit("on", "targetUnit", message);
        String begin = "how much " + how + " {} put on now would tick than ";
        Argument dot = message -> named(KnownNames.Kind.DOT, "spellId", message);
        add(begin + "the one that runs", dot, field, onTarget);
        add(begin + "at the pull", message -> dot.read(message.put("useBaseValue", true)), field, onTarget);
    }

    private void add(String phrase, Argument argument, String field, Argument tail) {
        phrases.add(phrase(phrase, argument, field, tail, false));
        String denied = Phrases.denied(phrase);
        if (!denied.equals(phrase)) {
            phrases.add(phrase(denied, argument, field, tail, true));
        }
    }

    private static Phrase phrase(String phrase, Argument argument, String field, Argument tail, boolean denied) {
        int name = phrase.indexOf(Phrases.NAME);
        return name < 0
                ? new Phrase(phrase, argument, "", field, tail, denied)
                : new Phrase(
                        phrase.substring(0, name),
                        argument,
                        phrase.substring(name + Phrases.NAME.length()),
                        field,
                        tail,
                        denied);
    }

    private static Argument put(String field, String value) {
        return message -> {
            message.put(field, value);
            return true;
        };
    }

    /// A figure and what it is of.
    ObjectNode figure() throws InvalidInputException {
        int begin = words.at();
        int farthest = begin;
        Optional<Phrase> meant = Optional.empty();
        ObjectNode message = ValueReader.object();
        for (Phrase each : phrases) {
            words.moveTo(begin);
            ObjectNode candidate = ValueReader.object();
            if (matches(each, candidate) && words.at() > farthest) {
                farthest = words.at();
                meant = Optional.of(each);
                message = candidate;
            }
        }
        int name = placeOfName(begin);
        if (meant.isEmpty() || name > farthest) {
            words.moveTo(name);
            throw notUnderstood(name > begin);
        }
        words.moveTo(farthest);
        InvalidInputException doubt = doubts.get(message);
        if (doubt != null) {
            throw doubt;
        }
        ObjectNode value = ValueReader.object();
        value.set(meant.get().field(), message);
        if (!meant.get().denied()) {
            return value;
        }
        ObjectNode opposite = ValueReader.object();
        opposite.putObject("not").set("val", value);
        return opposite;
    }

    private boolean matches(Phrase phrase, ObjectNode message) throws InvalidInputException {
        return (phrase.before().isEmpty() || words.eat(phrase.before()))
                && phrase.argument().read(message)
                && (phrase.after().isEmpty() || words.eat(phrase.after()))
                && phrase.tail().read(message);
    }

    /// Behind the most words of a phrase that a name follows; `begin` where none begins so.
    private int placeOfName(int begin) {
        int place = begin;
        for (Phrase phrase : phrases) {
            words.moveTo(begin);
            if (phrase.argument() != NOTHING && !phrase.before().isEmpty() && words.eat(phrase.before())) {
                place = Math.max(place, words.at());
            }
        }
        return place;
    }

    /// Looks for what comes nearest to what was meant.
    private InvalidInputException notUnderstood(boolean isName) {
        String name = words.upTo(AFTER_A_NAME);
        Optional<String> nearest = names.nearest(Set.of(KnownNames.Kind.values()), name);
        return isName || nearest.isPresent()
                ? unknown(name, nearest)
                : words.needed(
                        "A number, a time such as 20s, or something like “mana”, “time left” or “Bloodlust is up”");
    }

    private InvalidInputException unknown(String name, Optional<String> nearest) {
        return words.wrong("Nothing that the player has is called “" + name + "”"
                + nearest.map(other -> "; “" + other + "” is called nearly so").orElse(""));
    }

    // --- what figures are of ---

    /// A spell or item for an action, which has to be there.
    ActionRef action() throws InvalidInputException {
        return something(KnownNames.Kind.SPELL);
    }

    /// An aura for an action, which has to be there.
    ActionRef aura() throws InvalidInputException {
        return something(KnownNames.Kind.AURA);
    }

    private ActionRef something(KnownNames.Kind kind) throws InvalidInputException {
        List<ActionRef> found = find(kind);
        if (found.size() > 1) {
            throw several(found);
        }
        if (found.isEmpty()) {
            String name = words.upTo(AFTER_A_NAME);
            throw name.isEmpty() ? words.needed("A name") : unknown(name, names.nearest(Set.of(kind), name));
        }
        return found.getFirst();
    }

    private boolean named(KnownNames.Kind kind, String field, ObjectNode message) throws InvalidInputException {
        List<ActionRef> found = find(kind);
        if (!found.isEmpty()) {
            message.set(field, json(found.getFirst()));
        }
        if (found.size() > 1) {
            // no mistake where another phrase is meant
            doubts.put(message, several(found));
        }
        return !found.isEmpty();
    }

    /// What a name means that comes next; empty where none does.
    private List<ActionRef> find(KnownNames.Kind kind) throws InvalidInputException {
        if (words.eat("the chosen potion")) {
            return List.of(new ActionRef(ActionRef.Kind.OTHER, ActionRef.OTHER_POTION, 0, 0));
        }
        Optional<Matcher> plain = words.eat(ID);
        if (plain.isPresent()) {
            return List.of(byId(plain.get()));
        }
        List<String> candidates = longestFirst.getOrDefault(kind, List.of());
        int found = words.eatAny(candidates);
        if (found < 0) {
            return List.of();
        }
        Optional<Matcher> id = words.eat(ID);
        return id.isPresent() ? List.of(byId(id.get())) : names.find(kind, candidates.get(found));
    }

    private InvalidInputException several(List<ActionRef> all) {
        return words.wrong("“" + AplWords.name(all.getFirst()) + "” is the name of several: write which one is meant, "
                + String.join(" or ", all.stream().map(ActionRef::toString).toList()));
    }

    private ActionRef byId(Matcher id) throws InvalidInputException {
        int tag = id.group(3) == null ? 0 : Integer.parseInt(id.group(3));
        if (id.group(1).equals("other")) {
            OtherAction action =
                    OtherAction.named(id.group(2)).orElseThrow(() -> words.wrong("“" + id.group() + "” is no action"));
            return new ActionRef(ActionRef.Kind.OTHER, action.number(), tag, 0);
        }
        if (!NUMBER.matcher(id.group(2)).matches() || id.group(2).length() > 9) {
            throw words.wrong("“" + id.group() + "” is no id");
        }
        ActionRef.Kind kind = id.group(1).equals("item") ? ActionRef.Kind.ITEM : ActionRef.Kind.SPELL;
        return new ActionRef(kind, Integer.parseInt(id.group(2)), tag, 0);
    }

    static ObjectNode json(ActionRef ref) {
        ObjectNode id = ValueReader.object();
        switch (ref.kind()) {
            case SPELL -> id.put("spellId", ref.id());
            case ITEM -> id.put("itemId", ref.id());
            case OTHER -> id.put("otherId", ref.id());
        }
        return ref.tag() == 0 ? id : id.put("tag", ref.tag());
    }

    /// The value of that name.
    ObjectNode named(String name) throws InvalidInputException {
        ObjectNode value = ValueReader.object();
        if (names.values().contains(name)) {
            value.putObject("variableRef").put("name", name);
        } else if (names.givenValues().contains(name)) {
            value.putObject("variablePlaceholder").put("name", name);
        } else {
            throw words.wrong("No value is called ‘" + name + "’"
                    + (names.values().isEmpty() ? "" : ", only ‘" + String.join("’, ‘", names.values()) + "’"));
        }
        return value;
    }

    private boolean quoted(String field, ObjectNode message) {
        Optional<String> name = values.quoted();
        name.ifPresent(found -> message.put(field, found));
        return name.isPresent();
    }

    private boolean stats(ObjectNode message) throws InvalidInputException {
        values.stats(message);
        return true;
    }

    private boolean longCooldowns(ObjectNode message) throws InvalidInputException {
        if (words.eat(Phrases.LONG_COOLDOWNS)) {
            Matcher seconds = words.eat(SECONDS).orElseThrow(() -> words.needed("A time such as 30s"));
            message.put("minIcdSeconds", Double.parseDouble(seconds.group(1)));
            closed();
        }
        return true;
    }

    private boolean swing(ObjectNode message) {
        AutoAttack attack = values.attack();
        return Arrays.stream(SwingType.values())
                .filter(type -> type.attack().filter(of -> of == attack).isPresent())
                .findFirst()
                .map(type -> message.put("autoType", type.wireName()))
                .isPresent();
    }

    private boolean autoAttack(ObjectNode message) {
        AutoAttack attack = values.attack();
        return Arrays.stream(AutoAttackType.values())
                .filter(type -> type != AutoAttackType.UNKNOWN && type.attack() == attack)
                .findFirst()
                .map(type -> message.put("autoType", type.wireName()))
                .isPresent();
    }

    private boolean energy(ObjectNode message) {
        Optional<Matcher> amount = words.eat(NUMBER);
        amount.ifPresent(found -> message.set("targetEnergy", ValueReader.constant(found.group())));
        return amount.isPresent();
    }

    // --- what may follow ---

    private boolean refreshed(ObjectNode message) throws InvalidInputException {
        unit("on", "sourceUnit", message);
        if (words.eat("(within")) {
            message.set("maxOverlap", values.value());
            closed();
        }
        return noticed(message);
    }

    private boolean onUnitNoticed(ObjectNode message) throws InvalidInputException {
        unit("on", "sourceUnit", message);
        return noticed(message);
    }

    private boolean usages(ObjectNode message) throws InvalidInputException {
        if (!words.eat("(")) {
            return true;
        }
        do {
            if (words.eat("beside")) {
                message.set("baseSpellId", json(action()));
            } else if (words.eat("up to the end")) {
                message.put("alignCdEnd", true);
            } else if (words.eat("at")) {
                message.set("offset", values.value());
            } else {
                throw words.needed("“beside” and a spell, “at” and a time, or “up to the end”");
            }
        } while (words.eat(","));
        closed();
        return true;
    }

    private boolean noticed(ObjectNode message) {
        if (words.eat(Phrases.NOTICED)) {
            message.put("includeReactionTime", true);
        }
        return true;
    }

    /// A unit behind a word, if that word comes next.
    boolean unit(String word, String field, ObjectNode message) throws InvalidInputException {
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
            if (number.isPresent() && number.get().group().length() < 4) {
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

    private void closed() throws InvalidInputException {
        if (!words.eat(")")) {
            throw words.needed("A closing bracket");
        }
    }
}
