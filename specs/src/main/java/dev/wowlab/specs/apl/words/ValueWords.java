package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.apl.AplValue;
import dev.wowlab.specs.apl.AuraValue;
import dev.wowlab.specs.apl.CompareOperator;
import dev.wowlab.specs.apl.MathOperator;
import dev.wowlab.specs.apl.SwapSet;
import dev.wowlab.specs.apl.UnitRef;
import dev.wowlab.specs.json.ActionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Values of a rotation in words, to go on a sentence. Stateless, thread-safe.
final class ValueWords {
    private final Function<AplValue.Const, String> constants;
    private final AplWords.Naming names;

    ValueWords(Function<AplValue.Const, String> constants, AplWords.Naming names) {
        this.constants = constants;
        this.names = names;
    }

    String of(AplValue value) {
        return switch (value) {
            case AplValue.Const v -> constants.apply(v);
            case AplValue.And v -> joined(v.values(), " and ");
            case AplValue.Or v -> joined(v.values(), " or ");
            case AplValue.Not v -> negated(v.value());
            case AplValue.Compare v -> part(v.left()) + " " + sign(v.operator()) + " " + part(v.right());
            case AplValue.Arithmetic v -> part(v.left()) + " " + sign(v.operator()) + " " + part(v.right());
            case AplValue.Extreme v ->
                (v.largest() ? "the largest" : "the smallest") + " of (" + list(v.values(), ", ") + ")";
            case AplValue.VariableRef v -> quoted(v.name());
            case AplValue.Placeholder v -> quoted(v.name());
            case AplValue.GroupUsed v -> "group '" + v.name() + "' is used";
            case AplValue.EnergyTimeTo v -> "time to " + part(v.energy()) + " energy";
            case AplValue.Plain v -> Phrases.of(v.kind());
            case AplValue.OfUnit v -> Phrases.of(v.kind()) + ofUnit(v.unit());
            case AplValue.ExecutePhase v -> Phrases.ofExecutePhase(v.percent());
            case AplValue.OfSpell v -> Phrases.with(Phrases.of(v.kind()), named(v.spell()));
            case AplValue.OfAura v -> aura(v);
            case AplValue.OfDot v -> dot(v);
            case AplValue.DotIncrease v ->
                (v.rate() ? "how much faster " : "how much stronger ") + names.of(KnownNames.Kind.DOT, v.spell())
                        + " put on now would tick than " + (v.base() ? "at the pull" : "the one that runs")
                        + onUnit(v.target());
            case AplValue.OfSequence v -> Phrases.with(Phrases.of(v.kind()), "'" + v.name() + "'");
            case AplValue.OfAttack v -> Phrases.with(Phrases.of(v.kind()), attack(v.attack()));
            case AplValue.OfStatBuffs v ->
                Phrases.with(Phrases.of(v.kind()), stats(v.stats()))
                        + (v.minIcdNs() > 0
                                ? Phrases.LONG_COOLDOWNS + AplWords.number(v.minIcdNs() * 1e-9) + "s)"
                                : "");
            case AplValue.OfBoss v ->
                switch (v.kind()) {
                    case IS_CASTING -> unit(v.unit()) + " casts " + AplWords.name(v.spell());
                    case TIME_TO_READY -> "time to the next " + AplWords.name(v.spell()) + " of " + unit(v.unit());
                };
            case AplValue.TargetsPlayer v -> unit(v.unit()) + " is after the player";
            case AplValue.Absent v -> "(" + v.kind().field() + ", left out)";
            case AplValue.ActiveSwapSet v -> gear(v.set()) + " is worn";
            case AplValue.Selected v ->
                "the chosen " + (v.potion() ? "potion" : "conjured item") + " is " + item(v.itemId());
            case AplValue.WarlockIsAssigned v -> "the assigned curse is " + word(v.curse());
            case AplValue.WarlockAssignedActive v -> "the assigned curse is up" + onUnit(v.target());
            case AplValue.TotemRemaining v ->
                "time left of the " + word(v.element()) + " totem" + (v.reaction() ? Phrases.NOTICED : "");
            case AplValue.MultipleCooldownUsages v ->
                Phrases.with(Phrases.ofMultipleUsages(), named(v.target())) + details(v);
        };
    }

    private String details(AplValue.MultipleCooldownUsages value) {
        List<String> details = new ArrayList<>();
        value.base().ifPresent(base -> details.add("beside " + named(base)));
        value.offset().ifPresent(offset -> details.add("at " + of(offset)));
        if (value.alignEnd()) {
            details.add("up to the end");
        }
        return details.isEmpty() ? "" : " (" + String.join(", ", details) + ")";
    }

    private String named(ActionRef spell) {
        return names.of(KnownNames.Kind.SPELL, spell);
    }

    /// Names are any words.
    static String quoted(String name) {
        return "‘" + name + "’";
    }

    private String negated(AplValue value) {
        boolean isSentence = value instanceof AplValue.OfSpell
                || value instanceof AplValue.OfAura
                || value instanceof AplValue.OfDot
                || value instanceof AplValue.ExecutePhase
                || value instanceof AplValue.Plain
                || value instanceof AplValue.WarlockAssignedActive;
        String text = part(value);
        String denied = isSentence ? Phrases.denied(text) : text;
        return denied.equals(text) ? "not " + text : denied;
    }

    /// In brackets where it is made of several.
    private String part(AplValue value) {
        boolean compound = switch (value) {
            case AplValue.And v -> v.values().size() > 1;
            case AplValue.Or v -> v.values().size() > 1;
            case AplValue.Compare v -> true;
            case AplValue.Arithmetic v -> true;
            case AplValue.Not v -> true;
            default -> false;
        };
        return compound ? "(" + of(value) + ")" : of(value);
    }

    /// Comparisons stand without brackets, and and or among each other with them.
    private String joined(List<AplValue> values, String word) {
        return values.stream()
                .map(value -> value instanceof AplValue.And || value instanceof AplValue.Or ? part(value) : of(value))
                .collect(Collectors.joining(word));
    }

    private String list(List<AplValue> values, String comma) {
        return values.stream().map(this::of).collect(Collectors.joining(comma));
    }

    private static String sign(CompareOperator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "≠";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "≤";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> "≥";
            case UNKNOWN -> "?";
        };
    }

    private static String sign(MathOperator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUBTRACT -> "−";
            case MULTIPLY -> "×";
            case DIVIDE -> "÷";
            case UNKNOWN -> "?";
        };
    }

    private String aura(AplValue.OfAura value) {
        String text = Phrases.with(Phrases.of(value.kind()), names.of(KnownNames.Kind.AURA, value.aura()))
                + onUnit(value.unit());
        String within = value.kind() == AuraValue.SHOULD_REFRESH
                ? value.maxOverlap().map(most -> " (within " + of(most) + ")").orElse("")
                : "";
        return text + within + (value.reaction() ? Phrases.NOTICED : "");
    }

    private String dot(AplValue.OfDot value) {
        String text = Phrases.with(Phrases.of(value.kind()), names.of(KnownNames.Kind.DOT, value.spell()));
        return Phrases.isOfAllTargets(value.kind()) ? text : text + onUnit(value.target());
    }

    /// What an attack is called in the phrases of [AttackValue].
    static String attack(AutoAttack attack) {
        return attack == AutoAttack.ANY
                ? ""
                : attack.name().toLowerCase(Locale.ROOT).replace('_', '-') + " ";
    }

    /// Stats that an action or value names, as bits by ordinal.
    static String stats(long bits) {
        List<String> names = new ArrayList<>();
        for (Stat stat : Stat.values()) {
            if ((bits & 1L << stat.ordinal()) != 0) {
                names.add(stat(stat));
            }
        }
        return names.isEmpty() ? "any stat" : String.join(" or ", names);
    }

    static String stat(Stat stat) {
        return stat.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String gear(SwapSet set) {
        return switch (set) {
            case MAIN -> "the first set of gear";
            case SWAP1 -> "the second set of gear";
            case UNKNOWN -> "a set of gear";
        };
    }

    static String unit(UnitRef unit) {
        if (unit.type() == UnitRef.Type.UNKNOWN) {
            return Phrases.of(UnitRef.Type.CURRENT_TARGET);
        }
        String name = Phrases.of(unit.type());
        return Phrases.isNumbered(unit.type())
                ? name + " " + (unit.index() + 1)
                        + unit.owner().map(owner -> " of " + unit(owner)).orElse("")
                : name;
    }

    /// Nothing for the player, whose figure it is where no unit is named.
    private static String ofUnit(UnitRef unit) {
        return isUnsaid(unit) ? "" : " of " + unit(unit);
    }

    private static String onUnit(UnitRef unit) {
        return isUnsaid(unit) ? "" : " on " + unit(unit);
    }

    private static boolean isUnsaid(UnitRef unit) {
        return unit.type() == UnitRef.Type.UNKNOWN || unit.type() == UnitRef.Type.SELF;
    }

    private static String item(int id) {
        return AplWords.name(new ActionRef(ActionRef.Kind.ITEM, id, 0, 0));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
