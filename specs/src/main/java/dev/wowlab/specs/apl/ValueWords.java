package dev.wowlab.specs.apl;

import dev.wowlab.engine.combat.AutoAttack;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.json.ActionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Values of a rotation in words, to go on a sentence. Stateless, thread-safe.
final class ValueWords {
    private final Function<AplValue.Const, String> constants;

    ValueWords(Function<AplValue.Const, String> constants) {
        this.constants = constants;
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
            case AplValue.Plain v -> plain(v.kind());
            case AplValue.OfUnit v -> figure(v.kind()) + ofUnit(v.unit());
            case AplValue.ExecutePhase v ->
                v.percent() > 50
                        ? "targets are above " + v.percent() + " % health"
                        : "targets are below " + v.percent() + " % health";
            case AplValue.OfSpell v -> spell(v.kind(), AplWords.name(v.spell()));
            case AplValue.OfAura v -> aura(v);
            case AplValue.OfDot v -> dot(v.kind(), AplWords.name(v.spell()), onUnit(v.target()));
            case AplValue.DotIncrease v ->
                (v.rate() ? "how much faster " : "how much stronger ") + AplWords.name(v.spell())
                        + " put on now would tick than " + (v.base() ? "at the pull" : "the one that runs")
                        + onUnit(v.target());
            case AplValue.OfSequence v -> sequence(v.kind(), v.name());
            case AplValue.OfAttack v -> attack(v.kind(), v.attack());
            case AplValue.OfStatBuffs v -> buffs(v.kind(), stats(v.stats()));
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
            case AplValue.TotemRemaining v -> "time left of the " + word(v.element()) + " totem";
            case AplValue.MultipleCooldownUsages v ->
                AplWords.name(v.target()) + " still fits as often as it could before the end";
        };
    }

    /// Names are any words.
    private static String quoted(String name) {
        return "‘" + name + "’";
    }

    private String negated(AplValue value) {
        String text = part(value);
        boolean isSentence = value instanceof AplValue.OfSpell
                || value instanceof AplValue.OfAura
                || value instanceof AplValue.OfDot
                || value instanceof AplValue.ExecutePhase
                || value instanceof AplValue.Plain
                || value instanceof AplValue.WarlockAssignedActive;
        for (String verb : isSentence ? List.of(" is ", " are ") : List.<String>of()) {
            int at = text.lastIndexOf(verb);
            if (at > 0) {
                return text.substring(0, at) + verb + "not " + text.substring(at + verb.length());
            }
        }
        return value instanceof AplValue.OfDot dot && dot.kind() == DotValue.IS_ACTIVE
                ? AplWords.name(dot.spell()) + " does not run" + onUnit(dot.target())
                : "not " + text;
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

    private static String plain(PlainValue kind) {
        return switch (kind) {
            case CURRENT_TIME -> "time";
            case CURRENT_TIME_PERCENT -> "share of the fight passed";
            case REMAINING_TIME -> "time left";
            case REMAINING_TIME_PERCENT -> "share of the fight left";
            case NUMBER_TARGETS -> "targets";
            case CURRENT_MANA_REGEN -> "mana a tick";
            case MAX_HEALTH -> "most health";
            case MAX_MANA -> "most mana";
            case CURRENT_RAGE -> "rage";
            case MAX_RAGE -> "most rage";
            case CURRENT_ENERGY -> "energy";
            case MAX_ENERGY -> "most energy";
            case TIME_TO_NEXT_ENERGY_TICK -> "time to the next energy tick";
            case CURRENT_COMBO_POINTS -> "combo points";
            case MAX_COMBO_POINTS -> "most combo points";
            case GCD_IS_READY -> "the global cooldown is over";
            case GCD_TIME_TO_READY -> "time left of the global cooldown";
            case CHANNEL_CLIP_DELAY -> "time lost by cutting a channel short";
            case INPUT_DELAY -> "reaction time";
            case UNIT_DISTANCE -> "yards to the target";
        };
    }

    private static String figure(UnitValue kind) {
        return switch (kind) {
            case CURRENT_HEALTH -> "health";
            case CURRENT_HEALTH_PERCENT -> "share of health";
            case CURRENT_MANA -> "mana";
            case CURRENT_MANA_PERCENT -> "share of mana";
            case UNIT_IS_MOVING -> "movement";
        };
    }

    private static String spell(SpellValue kind, String name) {
        return switch (kind) {
            case IS_KNOWN -> name + " is known";
            case CAN_CAST -> name + " can be cast";
            case IS_READY -> name + " is ready";
            case TIME_TO_READY -> "time until " + name + " is ready";
            case CAST_TIME -> "cast time of " + name;
            case TRAVEL_TIME -> "time of flight of " + name;
            case CPM -> "casts of " + name + " a minute";
            case IS_CHANNELING -> name + " is being channelled";
            case CHANNELED_TICKS -> "ticks of " + name + " so far";
            case CURRENT_COST -> "cost of " + name;
            case NUM_CHARGES -> "charges of " + name;
            case TIME_TO_CHARGE -> "time to the next charge of " + name;
            case GCD_HASTED_DURATION -> "global cooldown of " + name;
            case FULL_COOLDOWN -> "cooldown of " + name;
            case IN_FLIGHT -> name + " is in flight";
        };
    }

    private String aura(AplValue.OfAura value) {
        String name = AplWords.name(value.aura());
        String on = onUnit(value.unit());
        return switch (value.kind()) {
            case IS_KNOWN -> name + " is known" + on;
            case IS_ACTIVE -> name + " is up" + on;
            case IS_INACTIVE -> name + " is down" + on;
            case REMAINING_TIME -> "time left of " + name + on;
            case NUM_STACKS -> "stacks of " + name + on;
            case INTERNAL_COOLDOWN -> "time left of the internal cooldown of " + name + on;
            case ICD_IS_READY -> "the internal cooldown of " + name + " is over" + on;
            case SHOULD_REFRESH ->
                name + " is about to end" + on
                        + value.maxOverlap()
                                .map(most -> " (within " + of(most) + ")")
                                .orElse("");
            case DURATION -> "duration of " + name + on;
        };
    }

    private static String dot(DotValue kind, String name, String on) {
        return switch (kind) {
            case IS_ACTIVE -> name + " runs" + on;
            case IS_ACTIVE_ON_ALL_TARGETS -> name + " runs on all targets";
            case REMAINING_TIME -> "time left of " + name + on;
            case LOWEST_REMAINING_TIME -> "least time left of " + name + " on any target";
            case TICK_FREQUENCY -> "time between ticks of " + name + on;
            case TIME_TO_NEXT_TICK -> "time to the next tick of " + name + on;
            case BASE_DURATION -> "duration of " + name + on;
        };
    }

    private static String sequence(SequenceValue kind, String name) {
        return switch (kind) {
            case IS_COMPLETE -> "sequence '" + name + "' is done";
            case IS_READY -> "sequence '" + name + "' can go on";
            case TIME_TO_READY -> "time until sequence '" + name + "' can go on";
        };
    }

    private static String attack(AttackValue kind, AutoAttack attack) {
        String which = attack == AutoAttack.ANY
                ? ""
                : attack.name().toLowerCase(Locale.ROOT).replace('_', '-') + " ";
        return switch (kind) {
            case SWING_TIME -> "time between " + which + "swings";
            case TIME_TO_NEXT -> "time to the next " + which + "swing";
            case TIME_SINCE_LAST -> "time since the last " + which + "swing";
        };
    }

    private static String buffs(StatBuffValue kind, String stats) {
        return switch (kind) {
            case ALL_PROCS_ACTIVE -> "all procs for " + stats + " are up";
            case ANY_PROC_ACTIVE -> "a proc for " + stats + " is up";
            case ANY_PROC_AVAILABLE -> "a proc for " + stats + " may come";
            case PROCS_LEAST_REMAINING -> "least time left of a proc for " + stats;
            case PROCS_MOST_ICD -> "most time to a proc for " + stats;
            case PROCS -> "number of procs for " + stats;
            case COOLDOWNS -> "number of cooldowns for " + stats;
            case ANY_COOLDOWN_ACTIVE -> "a cooldown for " + stats + " is up";
            case COOLDOWNS_LEAST_REMAINING -> "least time left of a cooldown for " + stats;
        };
    }

    /// Stats that an action or value names, as bits by ordinal.
    static String stats(long bits) {
        List<String> names = new ArrayList<>();
        for (Stat stat : Stat.values()) {
            if ((bits & 1L << stat.ordinal()) != 0) {
                names.add(stat.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return names.isEmpty() ? "any stat" : String.join(" or ", names);
    }

    static String gear(SwapSet set) {
        return switch (set) {
            case MAIN -> "the first set of gear";
            case SWAP1 -> "the second set of gear";
            case UNKNOWN -> "a set of gear";
        };
    }

    static String unit(UnitRef unit) {
        int number = unit.index() + 1;
        return switch (unit.type()) {
            case UNKNOWN, CURRENT_TARGET -> "the target";
            case PLAYER -> "player " + number;
            case TARGET -> "target " + number;
            case PET ->
                unit.owner()
                        .map(owner -> "pet " + number + " of " + unit(owner))
                        .orElse("the pet");
            case SELF -> "the player";
            case ALL_PLAYERS -> "all players";
            case ALL_TARGETS -> "all targets";
            case PREVIOUS_TARGET -> "the target before";
            case NEXT_TARGET -> "the next target";
        };
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
