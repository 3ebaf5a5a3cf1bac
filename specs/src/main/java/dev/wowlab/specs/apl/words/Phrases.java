package dev.wowlab.specs.apl.words;

import dev.wowlab.specs.apl.AttackValue;
import dev.wowlab.specs.apl.AuraValue;
import dev.wowlab.specs.apl.DotValue;
import dev.wowlab.specs.apl.PlainValue;
import dev.wowlab.specs.apl.SequenceValue;
import dev.wowlab.specs.apl.SpellValue;
import dev.wowlab.specs.apl.StatBuffValue;
import dev.wowlab.specs.apl.UnitRef;
import dev.wowlab.specs.apl.UnitValue;
import java.util.List;

/// How figures are called in words, for those who write them ([ValueWords]) and those who read them ([ValueReader]).
/// Stateless, thread-safe. `{}` stands for what a figure is of.
final class Phrases {
    /// The place of a name.
    static final String NAME = "{}";

    /// What is said where the reaction time counts.
    static final String NOTICED = " (as noticed)";

    /// What is said where procs of short internal cooldowns do not count; seconds follow.
    static final String LONG_COOLDOWNS = " (internal cooldown above ";

    private Phrases() {}

    /// The phrase with a name in it.
    static String with(String phrase, String name) {
        return phrase.replace(NAME, name);
    }

    /// The opposite of a sentence; the same where it says nothing that could be denied.
    static String denied(String sentence) {
        for (String verb : List.of(" is ", " are ")) {
            int at = sentence.lastIndexOf(verb);
            if (at > 0) {
                return sentence.substring(0, at) + verb + "not " + sentence.substring(at + verb.length());
            }
        }
        return sentence.replace(" runs", " does not run");
    }

    static String of(PlainValue kind) {
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

    /// To be followed by whose figure it is.
    static String of(UnitValue kind) {
        return switch (kind) {
            case CURRENT_HEALTH -> "health";
            case CURRENT_HEALTH_PERCENT -> "share of health";
            case CURRENT_MANA -> "mana";
            case CURRENT_MANA_PERCENT -> "share of mana";
            case UNIT_IS_MOVING -> "movement";
        };
    }

    static String of(SpellValue kind) {
        return switch (kind) {
            case IS_KNOWN -> "{} is known";
            case CAN_CAST -> "{} can be cast";
            case IS_READY -> "{} is ready";
            case TIME_TO_READY -> "time until {} is ready";
            case CAST_TIME -> "cast time of {}";
            case TRAVEL_TIME -> "time of flight of {}";
            case CPM -> "casts of {} a minute";
            case IS_CHANNELING -> "{} is being channelled";
            case CHANNELED_TICKS -> "ticks of {} so far";
            case CURRENT_COST -> "cost of {}";
            case NUM_CHARGES -> "charges of {}";
            case TIME_TO_CHARGE -> "time to the next charge of {}";
            case GCD_HASTED_DURATION -> "global cooldown of {}";
            case FULL_COOLDOWN -> "cooldown of {}";
            case IN_FLIGHT -> "{} is in flight";
        };
    }

    /// To be followed by whom it is on.
    static String of(AuraValue kind) {
        return switch (kind) {
            case IS_KNOWN -> "the aura {} is known";
            case IS_ACTIVE -> "{} is up";
            case IS_INACTIVE -> "{} is down";
            case REMAINING_TIME -> "time left of {}";
            case NUM_STACKS -> "stacks of {}";
            case INTERNAL_COOLDOWN -> "time left of the internal cooldown of {}";
            case ICD_IS_READY -> "the internal cooldown of {} is over";
            case SHOULD_REFRESH -> "{} is about to end";
            case DURATION -> "duration of {}";
        };
    }

    /// To be followed by whom it is on, but where all targets are meant.
    static String of(DotValue kind) {
        return switch (kind) {
            case IS_ACTIVE -> "{} runs";
            case IS_ACTIVE_ON_ALL_TARGETS -> "{} runs on all targets";
            case REMAINING_TIME -> "run time left of {}";
            case LOWEST_REMAINING_TIME -> "least run time left of {} on any target";
            case TICK_FREQUENCY -> "time between ticks of {}";
            case TIME_TO_NEXT_TICK -> "time to the next tick of {}";
            case BASE_DURATION -> "run time of {}";
        };
    }

    static String of(SequenceValue kind) {
        return switch (kind) {
            case IS_COMPLETE -> "sequence {} is done";
            case IS_READY -> "sequence {} can go on";
            case TIME_TO_READY -> "time until sequence {} can go on";
        };
    }

    /// The name is empty, or of an attack, with a space behind it.
    static String of(AttackValue kind) {
        return switch (kind) {
            case SWING_TIME -> "time between {}swings";
            case TIME_TO_NEXT -> "time to the next {}swing";
            case TIME_SINCE_LAST -> "time since the last {}swing";
        };
    }

    static String of(StatBuffValue kind) {
        return switch (kind) {
            case ALL_PROCS_ACTIVE -> "all procs for {} are up";
            case ANY_PROC_ACTIVE -> "a proc for {} is up";
            case ANY_PROC_AVAILABLE -> "a proc for {} may come";
            case PROCS_LEAST_REMAINING -> "least time left of a proc for {}";
            case PROCS_MOST_ICD -> "most time to a proc for {}";
            case PROCS -> "number of procs for {}";
            case COOLDOWNS -> "number of cooldowns for {}";
            case ANY_COOLDOWN_ACTIVE -> "a cooldown for {} is up";
            case COOLDOWNS_LEAST_REMAINING -> "least time left of a cooldown for {}";
        };
    }

    /// @param percent of health; above 50 %: while the targets still have more
    static String ofExecutePhase(int percent) {
        return "targets are " + (percent > 50 ? "above " : "below ") + percent + " % health";
    }

    /// Empty for none; to be followed by a number where units are counted.
    static String of(UnitRef.Type type) {
        return switch (type) {
            case UNKNOWN -> "";
            case PLAYER -> "player";
            case TARGET -> "target";
            case PET -> "pet";
            case SELF -> "the player";
            case CURRENT_TARGET -> "the target";
            case ALL_PLAYERS -> "all players";
            case ALL_TARGETS -> "all targets";
            case PREVIOUS_TARGET -> "the target before";
            case NEXT_TARGET -> "the next target";
        };
    }

    /// Whether there are several, counted from 1.
    static boolean isNumbered(UnitRef.Type type) {
        return type == UnitRef.Type.PLAYER || type == UnitRef.Type.TARGET || type == UnitRef.Type.PET;
    }

    /// Of a spell.
    static String ofMultipleUsages() {
        return "{} still fits as often as it could before the end";
    }

    /// Whether all own dots are meant, so that no target is told.
    static boolean isOfAllTargets(DotValue kind) {
        return kind == DotValue.IS_ACTIVE_ON_ALL_TARGETS || kind == DotValue.LOWEST_REMAINING_TIME;
    }
}
