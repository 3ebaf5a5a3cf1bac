package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.specs.apl.AttackValue;
import dev.wowlab.specs.apl.AuraValue;
import dev.wowlab.specs.apl.AutoAttackType;
import dev.wowlab.specs.apl.DotValue;
import dev.wowlab.specs.apl.ExecuteThreshold;
import dev.wowlab.specs.apl.PlainValue;
import dev.wowlab.specs.apl.SequenceValue;
import dev.wowlab.specs.apl.SpellValue;
import dev.wowlab.specs.apl.StatBuffValue;
import dev.wowlab.specs.apl.SwapSet;
import dev.wowlab.specs.apl.SwingType;
import dev.wowlab.specs.apl.TotemElement;
import dev.wowlab.specs.apl.UnitValue;
import dev.wowlab.specs.apl.WarlockCurse;
import dev.wowlab.specs.json.ActionRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a figure is and what it is of, by the phrases of [Phrases]: the one that goes farthest is meant. Confined
/// to one thread.
final class FigureReader {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SECONDS = Pattern.compile("(\\d+(\\.\\d+)?) ?s");

    private final WordCursor words;
    private final NameReader names;
    private final UnitReader units;
    private final ValueReader values;
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<ObjectNode, InvalidInputException> doubts = new IdentityHashMap<>();

    FigureReader(WordCursor words, NameReader names, UnitReader units, ValueReader values) {
        this.words = words;
        this.names = names;
        this.units = units;
        this.values = values;
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
        for (DotValue kind : DotValue.values()) {
            add(Phrases.of(kind), this::dot, kind.field(), Phrases.isOfAllTargets(kind) ? NOTHING : this::onTarget);
        }
        // what people call it where nobody but the target can have it
        add(Phrases.of(AuraValue.REMAINING_TIME), this::knownDot, DotValue.REMAINING_TIME.field(), NOTHING);
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
            add(Phrases.of(kind), NOTHING, kind.field(), message -> units.behind("of", "sourceUnit", message));
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
        add("the assigned curse is up", NOTHING, "warlockAssignedCurseIsActive", this::onTarget);
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
        String begin = "how much " + how + " {} put on now would tick than ";
        add(begin + "the one that runs", this::dot, field, this::onTarget);
        add(begin + "at the pull", message -> dot(message.put("useBaseValue", true)), field, this::onTarget);
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
        return meant.get().denied() ? ValueReader.denied(value) : value;
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

    private InvalidInputException notUnderstood(boolean isName) {
        Optional<InvalidInputException> unknown = names.unknown(isName);
        return unknown.orElseGet(() -> words.needed(
                "A number, a time such as 20s, or something like “mana”, “time left” or “Bloodlust is up”"));
    }

    // --- what figures are of ---

    private boolean named(KnownNames.Kind kind, String field, ObjectNode message) throws InvalidInputException {
        return named(field, names.find(kind), message);
    }

    private boolean named(String field, List<ActionRef> found, ObjectNode message) {
        if (!found.isEmpty()) {
            message.set(field, NameReader.json(found.getFirst()));
        }
        if (found.size() > 1) {
            // no mistake where another phrase is meant
            doubts.put(message, names.several(found));
        }
        return !found.isEmpty();
    }

    private boolean dot(ObjectNode message) throws InvalidInputException {
        return named(KnownNames.Kind.DOT, "spellId", message);
    }

    private boolean knownDot(ObjectNode message) throws InvalidInputException {
        List<ActionRef> found = names.find(KnownNames.Kind.DOT);
        return found.stream().anyMatch(names::isDot) && named("spellId", found, message);
    }

    private boolean quoted(String field, ObjectNode message) {
        Optional<String> name = words.quoted();
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
            words.close();
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

    private boolean onTarget(ObjectNode message) throws InvalidInputException {
        return units.behind("on", "targetUnit", message);
    }

    private boolean refreshed(ObjectNode message) throws InvalidInputException {
        units.behind("on", "sourceUnit", message);
        if (words.eat("(within")) {
            message.set("maxOverlap", values.value());
            words.close();
        }
        return noticed(message);
    }

    private boolean onUnitNoticed(ObjectNode message) throws InvalidInputException {
        units.behind("on", "sourceUnit", message);
        return noticed(message);
    }

    private boolean usages(ObjectNode message) throws InvalidInputException {
        if (!words.eat("(")) {
            return true;
        }
        do {
            if (words.eat("beside")) {
                message.set("baseSpellId", NameReader.json(names.spell()));
            } else if (words.eat("up to the end")) {
                message.put("alignCdEnd", true);
            } else if (words.eat("at")) {
                message.set("offset", values.value());
            } else {
                throw words.needed("“beside” and a spell, “at” and a time, or “up to the end”");
            }
        } while (words.eat(","));
        words.close();
        return true;
    }

    private boolean noticed(ObjectNode message) {
        if (words.eat(Phrases.NOTICED)) {
            message.put("includeReactionTime", true);
        }
        return true;
    }
}
