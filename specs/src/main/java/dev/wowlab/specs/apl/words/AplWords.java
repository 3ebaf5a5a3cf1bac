package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.ActionListWords;
import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.specs.apl.AplAction;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.apl.AplValue;
import dev.wowlab.specs.apl.UnitRef;
import dev.wowlab.specs.json.ActionRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The lines of a rotation in words, like `Cast Pyroblast if Clearcasting is up and time left > 20s`. Stateless,
/// thread-safe. Numbers and times stand as the request has them.
public final class AplWords {
    /// What whichever potion is chosen is called.
    static final String CHOSEN_POTION = "the chosen potion";

    private final ValueWords words;
    private final Naming names;

    /// @param constants how constants are written
    AplWords(Function<AplValue.Const, String> constants) {
        this(constants, (kind, ref) -> name(ref));
    }

    AplWords(Function<AplValue.Const, String> constants, Naming names) {
        words = new ValueWords(constants, names);
        this.names = names;
    }

    /// What something is called.
    @FunctionalInterface
    interface Naming {
        /// @param kind what it stands for
        String of(KnownNames.Kind kind, ActionRef ref);
    }

    /// The whole rotation; lines are called as in results (`AplLine.key`).
    public static ActionListWords of(AplRotation rotation) {
        AplWords words = new AplWords(AplValue.Const::text);
        return new ActionListWords(words.lines(rotation), words.values(rotation));
    }

    /// The values that have a name, by it.
    Map<String, String> values(AplRotation rotation) {
        Map<String, String> values = new LinkedHashMap<>();
        rotation.variables().forEach(variable -> values.put(variable.name(), words.of(variable.value())));
        return values;
    }

    /// By their names in results.
    Map<String, String> lines(AplRotation rotation) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (AplRotation.Prepull prepull : rotation.prepull()) {
            String at = words.of(prepull.doAt());
            lines.put(prepull.action().line().key(), capital("at " + at + ": " + action(prepull.action())));
        }
        rotation.priority().forEach(action -> lines.put(action.line().key(), capital(action(action))));
        for (AplRotation.Group group : rotation.groups()) {
            group.actions().forEach(action -> lines.put(action.line().key(), capital(action(action))));
        }
        return lines;
    }

    /// An action's name where the game has one, else its id.
    static String name(ActionRef ref) {
        if (ref.isChosenPotion()) {
            return CHOSEN_POTION;
        }
        String id = ref.toString();
        String name = ActionNames.orEmpty(id);
        return name.isEmpty() ? id : name;
    }

    /// An action's name with its id, where the game has a name, else its id: for messages.
    public static String named(ActionRef ref) {
        String name = name(ref);
        return name.equals(ref.toString()) ? name : name + " (" + ref + ")";
    }

    private String action(AplAction action) {
        return kind(action.kind()) + condition(action.condition());
    }

    private String condition(Optional<AplValue> condition) {
        return condition.map(value -> " if " + words.of(value)).orElse("");
    }

    private String kind(AplAction.Kind kind) {
        return switch (kind) {
            case AplAction.CastSpell a -> "cast " + spell(a.spell()) + at(a.target());
            case AplAction.ChannelSpell a ->
                "channel " + spell(a.spell()) + at(a.target())
                        + a.interruptIf()
                                .map(value -> " (stop when " + words.of(value)
                                        + (a.allowRecast() ? ", or to cast it anew" : "") + ")")
                                .orElse("");
            case AplAction.Multidot a ->
                "keep " + spell(a.spell()) + " on " + a.maxDots() + (a.maxDots() == 1 ? " target" : " targets")
                        + overlap(a.maxOverlap()) + (a.strict() ? ", all in one go" : "");
            case AplAction.Multishield a ->
                "keep " + spell(a.spell()) + " on " + a.maxShields() + (a.maxShields() == 1 ? " player" : " players")
                        + overlap(a.maxOverlap());
            case AplAction.AutocastOtherCooldowns a -> "use every other cooldown that is ready";
            case AplAction.CastAllStatBuffCooldowns a -> "use every cooldown for " + ValueWords.stats(a.stats());
            case AplAction.Wait a -> "wait " + words.of(a.duration());
            case AplAction.WaitUntil a -> "wait until " + words.of(a.condition());
            case AplAction.Schedule a -> "at " + times(a.timesNanos()) + ": " + inner(a.action());
            case AplAction.Sequence a ->
                (a.name().isEmpty() ? "in turn: " : "sequence '" + a.name() + "': ") + steps(a.actions());
            case AplAction.ResetSequence a -> "start sequence '" + a.name() + "' anew";
            case AplAction.StrictSequence a -> "without a break: " + steps(a.actions());
            case AplAction.ChangeTarget a -> "turn to " + ValueWords.unit(a.target());
            case AplAction.ActivateAura a -> "turn on " + aura(a.aura());
            case AplAction.ActivateAuraWithStacks a -> "turn on " + aura(a.aura()) + " with " + a.stacks() + " stacks";
            case AplAction.CancelAura a -> "cancel " + aura(a.aura());
            case AplAction.TriggerIcd a -> "start the internal cooldown of " + aura(a.aura());
            case AplAction.GroupReference a -> "do what is ready of group '" + a.name() + "'" + with(a.variables());
            case AplAction.Move a -> "go to " + words.of(a.yards()) + " yards";
            case AplAction.MoveFor a -> "move for " + words.of(a.duration());
            case AplAction.ItemSwap a -> "change to " + ValueWords.gear(a.set());
            case AplAction.ActivateItemProcs a ->
                "turn on all procs of " + ValueWords.gear(a.set()) + " for " + ValueWords.stats(a.stats());
            case AplAction.CatRotation a -> "do what a cat does best";
            case AplAction.BearRotation a -> "do what a bear does best";
            case AplAction.CastWarlockAssignedCurse a -> "cast the assigned curse" + at(a.target());
            case AplAction.Absent a -> a.name() + " (left out: " + a.reason() + ")";
        };
    }

    private String spell(ActionRef spell) {
        return names.of(KnownNames.Kind.SPELL, spell);
    }

    private String aura(ActionRef aura) {
        return names.of(KnownNames.Kind.AURA, aura);
    }

    private static String at(UnitRef target) {
        return target.type() == UnitRef.Type.UNKNOWN || target.type() == UnitRef.Type.CURRENT_TARGET
                ? ""
                : " at " + ValueWords.unit(target);
    }

    private String overlap(Optional<AplValue> most) {
        return most.map(value -> ", refreshed " + words.of(value) + " before its end")
                .orElse("");
    }

    private static String times(List<Long> nanos) {
        return nanos.stream()
                .map(time -> String.format(Locale.ROOT, "%s s", number(time * 1e-9)))
                .collect(Collectors.joining(", "));
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    private String steps(List<AplAction> actions) {
        return actions.stream().map(this::inner).collect(Collectors.joining(", then "));
    }

    /// In brackets where it has a condition, which would else be that of what it is in.
    private String inner(AplAction action) {
        return action.condition().isEmpty() ? action(action) : "(" + action(action) + ")";
    }

    private String with(List<AplRotation.Variable> variables) {
        return variables.isEmpty()
                ? ""
                : variables.stream()
                        .map(variable -> ValueWords.quoted(variable.name()) + " = " + words.of(variable.value()))
                        .collect(Collectors.joining(", ", " with ", ""));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
