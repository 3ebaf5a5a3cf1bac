package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.ItemProc;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.apl.Act;
import dev.wowlab.engine.combat.apl.AuraActs;
import dev.wowlab.engine.combat.apl.AuraSource;
import dev.wowlab.engine.combat.apl.AutocastAct;
import dev.wowlab.engine.combat.apl.BuffCooldownsAct;
import dev.wowlab.engine.combat.apl.CastAct;
import dev.wowlab.engine.combat.apl.ChangeTargetAct;
import dev.wowlab.engine.combat.apl.Constant;
import dev.wowlab.engine.combat.apl.GearActs;
import dev.wowlab.engine.combat.apl.GearSwitch;
import dev.wowlab.engine.combat.apl.GroupAct;
import dev.wowlab.engine.combat.apl.MoveAct;
import dev.wowlab.engine.combat.apl.MoveForAct;
import dev.wowlab.engine.combat.apl.MultidotAct;
import dev.wowlab.engine.combat.apl.PlainCastAct;
import dev.wowlab.engine.combat.apl.PriorityList;
import dev.wowlab.engine.combat.apl.ResetAct;
import dev.wowlab.engine.combat.apl.ScheduleAct;
import dev.wowlab.engine.combat.apl.SequenceAct;
import dev.wowlab.engine.combat.apl.Step;
import dev.wowlab.engine.combat.apl.StrictMultidotAct;
import dev.wowlab.engine.combat.apl.StrictSequenceAct;
import dev.wowlab.engine.combat.apl.UnitSource;
import dev.wowlab.engine.combat.apl.Value;
import dev.wowlab.engine.combat.apl.ValueType;
import dev.wowlab.engine.combat.apl.WaitAct;
import dev.wowlab.engine.combat.apl.WaitUntilAct;
import dev.wowlab.specs.apl.AplAction;
import dev.wowlab.specs.apl.AplContext;
import dev.wowlab.specs.apl.AplLine;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.apl.FeralInstincts;
import dev.wowlab.specs.apl.SwapSet;
import dev.wowlab.specs.apl.UnitRef;
import dev.wowlab.specs.json.ActionRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Compiles a rotation into what the engine executes. Confined to one thread; used once. Lines that refer to
/// what is not there are left out with a warning, as the reference does; what cannot be right is refused.
public final class AplCompiler {

    private static final int MAX_GROUP_DEPTH = 16;

    private final AplRotation rotation;
    private final AplContext context;
    private final Unit unit;
    private final AplLint lint;
    private final Lookup lookup;
    private final SequenceLinks links = new SequenceLinks();
    private final PriorityList list;
    private final ValueCompiler values;
    private final List<Spell> named = new ArrayList<>();
    private final Map<BuffCooldownsAct, String> buffCooldowns = new LinkedHashMap<>();
    private final Set<String> usedGroups = new HashSet<>();
    private int groupDepth;
    private SwapSet lastSwap = SwapSet.UNKNOWN;

    private AplCompiler(AplRotation rotation, AplContext context, AplLint lint) {
        this.rotation = rotation;
        this.context = context;
        unit = context.unit();
        this.lint = lint;
        lookup = new Lookup(context, lint);
        list = new PriorityList(unit);
        values = new ValueCompiler(rotation, context, new ValueCompiler.Tools(lookup, links, lint), list.clock());
    }

    /// The executable rotation. Its actions before the pull are registered with the fight, and major
    /// cooldowns that a line casts by name are taken from those that are used on their own.
    public static PriorityList compile(AplRotation rotation, AplContext context) {
        return compile(rotation, context, new AplLint());
    }

    /// The same, and what it does in vain: ask `lint` once the fight is planned.
    public static PriorityList compile(AplRotation rotation, AplContext context, AplLint lint) {
        return new AplCompiler(rotation, context, lint).compile();
    }

    private PriorityList compile() {
        for (int i = 0; i < rotation.prepull().size(); i++) {
            prepull(rotation.prepull().get(i));
        }
        if (lastSwap == SwapSet.SWAP1) {
            // Nobody goes into the fight in the second set, as in WoWSims: it is taken off again at the last moment.
            beforePull(() -> -1, () -> context.gear().swapTo(false));
        }
        // What is done before the pull does not take a cooldown from those that are used on their own.
        named.clear();
        list.setLines(steps(rotation.priority(), Scope.OUTSIDE, true));
        for (AplRotation.Group group : rotation.groups()) {
            if (!usedGroups.contains(group.name())) {
                nameCasts(group.actions());
            }
        }
        lint.names(rotation, usedGroups);
        links.resolve(lookup);
        named.forEach(unit.majorCooldowns()::remove);
        shareOutBuffCooldowns();
        return list;
    }

    /// Lines that cast all cooldowns for some stats may share them; the cooldowns are no longer used on
    /// their own.
    private void shareOutBuffCooldowns() {
        List<Spell> taken = new ArrayList<>();
        for (Map.Entry<BuffCooldownsAct, String> act : buffCooldowns.entrySet()) {
            List<Spell> spells = act.getKey().matching();
            if (spells.isEmpty()) {
                lookup.warn(act.getValue(), "no cooldown raises these stats, or other lines cast them all by name");
            }
            act.getKey().setSpells(spells);
            taken.addAll(spells);
        }
        taken.forEach(unit.majorCooldowns()::remove);
    }

    private BuffCooldownsAct buffCooldowns(AplAction.CastAllStatBuffCooldowns cast, String path) {
        BuffCooldownsAct act = new BuffCooldownsAct(list, cast.stats());
        buffCooldowns.put(act, path);
        return act;
    }

    /// A group that nothing refers to is never done, but what it casts still counts as named.
    private void nameCasts(List<AplAction> actions) {
        for (AplAction action : actions) {
            switch (action.kind()) {
                case AplAction.CastSpell cast -> lookup.known(cast.spell()).ifPresent(named::add);
                case AplAction.Sequence sequence -> nameCasts(sequence.actions());
                case AplAction.StrictSequence sequence -> nameCasts(sequence.actions());
                case AplAction.Schedule schedule -> nameCasts(List.of(schedule.action()));
                case AplAction.CastAllStatBuffCooldowns cast -> buffCooldowns(cast, action.path());
                default -> {
                    // Casts nothing by name.
                }
            }
        }
    }

    private void prepull(AplRotation.Prepull prepull) {
        Value doAt = values.duration(Optional.of(prepull.doAt()), Scope.OUTSIDE);
        if (doAt == null) {
            return;
        }
        if (doAt.nanos() > 0) {
            lookup.warn(prepull.action().path(), "its time is after the pull; it is left out");
            return;
        }
        Step step = step(prepull.action(), Scope.OUTSIDE, true);
        if (step != null) {
            beforePull(() -> Math.min(0, doAt.nanos()), () -> list.executeBeforePull(step));
        }
    }

    /// What is begun a cast before the pull begins by the cast's length with haste, which is known once stats are.
    private void beforePull(LongSupplier at, Runnable action) {
        unit.fight().afterFinalize(() -> unit.fight().addPrepullAction(at.getAsLong(), action));
    }

    private List<Step> steps(List<AplAction> actions, Scope scope, boolean counted) {
        List<Step> steps = new ArrayList<>();
        for (AplAction action : actions) {
            Step step = step(action, scope, counted);
            if (step != null) {
                steps.add(step);
            }
        }
        if (counted) {
            lint.list(steps);
        }
        return steps;
    }

    private @Nullable Step step(AplAction action, Scope scope, boolean counted) {
        int counter = counted ? counter(action.line()) : Step.NOT_COUNTED;
        Act act = act(action, scope);
        Operand condition = action.condition().isEmpty()
                ? null
                : values.compile(action.condition().get(), scope);
        if (act == null) {
            return null;
        }
        if (condition instanceof Operand.Literal literal && !literal.bool()) {
            lint.condition(action, Optional.of(false));
            return null;
        }
        Value value = condition == null ? null : condition.as(ValueType.BOOL);
        Step step = new Step(condition instanceof Operand.Literal ? null : value, act, counter);
        lint.condition(action, condition == null ? Optional.empty() : step.fixedCondition());
        lint.line(step, action);
        return step;
    }

    private int counter(AplLine line) {
        return list.newCounter("apl", line.key());
    }

    private @Nullable Act act(AplAction action, Scope scope) {
        String path = action.path();
        return switch (action.kind()) {
            case AplAction.CastSpell cast -> cast(cast.spell(), cast.target(), cast.friendly(), path);
            case AplAction.ChannelSpell channel -> channel(channel, path, scope);
            case AplAction.Multidot multidot -> multidot(multidot, path, scope);
            case AplAction.AutocastOtherCooldowns autocast -> list.register(new AutocastAct(unit));
            case AplAction.CastAllStatBuffCooldowns cast -> buffCooldowns(cast, path);
            case AplAction.Wait wait -> waitFor(wait, scope);
            case AplAction.WaitUntil waitUntil -> {
                Value condition = values.truth(Optional.of(waitUntil.condition()), scope);
                yield condition == null ? null : new WaitUntilAct(list, condition);
            }
            case AplAction.Schedule schedule -> {
                Step inner = step(schedule.action(), scope, false);
                yield inner == null ? null : list.register(new ScheduleAct(unit.fight(), schedule.timesNanos(), inner));
            }
            case AplAction.Sequence sequence -> sequence(sequence, scope);
            case AplAction.StrictSequence sequence -> strictSequence(sequence, scope);
            case AplAction.ResetSequence reset -> reset(reset, path);
            case AplAction.ChangeTarget change -> {
                UnitSource target = lookup.source(change.target(), path);
                yield target == null ? null : list.register(new ChangeTargetAct(unit, target));
            }
            case AplAction.GroupReference reference -> group(reference, path);
            case AplAction.CastWarlockAssignedCurse cast -> assignedCurse(cast, path);
            case AplAction.Multishield shield -> multishield(shield, path);
            case AplAction.Move move -> {
                Value yards = values.number(move.yards(), scope);
                yield yards == null ? null : list.register(new MoveAct(unit, yards));
            }
            case AplAction.MoveFor move -> {
                Value duration = values.duration(Optional.of(move.duration()), scope);
                yield duration == null ? null : list.register(new MoveForAct(unit, duration));
            }
            case AplAction.ItemSwap swap -> itemSwap(swap, path);
            case AplAction.ActivateItemProcs activate -> activateItemProcs(activate, path);
            case AplAction.CatRotation cat ->
                instinct(instincts -> instincts.cat(cat.habits()), "catOptimalRotationAction", path);
            case AplAction.BearRotation bear ->
                instinct(instincts -> instincts.bear(bear.habits()), "bearOptimalRotationAction", path);
            case AplAction.Absent absent -> {
                lookup.warn(path, absent.reason() + "; the line is left out");
                yield null;
            }
            case AplAction.ActivateAura activate -> activate(activate, path);
            case AplAction.ActivateAuraWithStacks activate -> activateWithStacks(activate, path);
            case AplAction.CancelAura cancel -> {
                Aura aura = lookup.ownAura(cancel.aura(), path);
                yield aura == null ? null : AuraActs.cancel(aura);
            }
            case AplAction.TriggerIcd trigger -> triggerIcd(trigger, path);
        };
    }

    private @Nullable Act cast(ActionRef ref, UnitRef target, boolean friendly, String path) {
        Spell spell = lookup.spell(ref, path);
        UnitSource units = lookup.target(target, path);
        if (spell == null || units == null) {
            return null;
        }
        named.add(spell);
        return new CastAct(list, spell, units, friendly);
    }

    private @Nullable Act channel(AplAction.ChannelSpell channel, String path, Scope scope) {
        Value interruptIf = values.truth(channel.interruptIf(), scope);
        if (interruptIf == null) {
            return cast(channel.spell(), channel.target(), false, path);
        }
        Spell spell = lookup.spell(channel.spell(), path);
        UnitSource units = lookup.target(channel.target(), path);
        if (spell == null || units == null) {
            return null;
        }
        if (!spell.hasFlag(SpellFlag.CHANNELED)) {
            lookup.warn(path, channel.spell() + " is not channelled; the line is left out");
            return null;
        }
        return CastAct.channel(list, spell, units, interruptIf, channel.allowRecast());
    }

    private @Nullable Act multidot(AplAction.Multidot multidot, String path, Scope scope) {
        Spell spell = lookup.spell(multidot.spell(), path);
        if (spell == null) {
            return null;
        }
        Unit[] targets = spell.hasFlag(SpellFlag.HELPFUL)
                ? new Unit[] {unit}
                : unit.fight().targets();
        if (spell.dotOrNull(targets[0]) == null) {
            lookup.warn(path, multidot.spell() + " has no periodic effect; the line is left out");
            return null;
        }
        if (!spell.hasFlag(SpellFlag.HELPFUL) && !spell.hasDotOfEachTarget()) {
            lookup.warn(path, multidot.spell() + " works on an area, not on each target; the line is left out");
            return null;
        }
        if (multidot.maxDots() > targets.length) {
            lookup.warn(path, "there are " + targets.length + " targets, not " + multidot.maxDots());
        }
        int count = Math.min(multidot.maxDots(), targets.length);
        Value given = values.duration(multidot.maxOverlap(), scope);
        Value overlap = given == null ? Constant.ofNanos(0) : given;
        if (multidot.strict()) {
            return count == 0
                    ? null
                    : list.register(new StrictMultidotAct(list, spell, Arrays.copyOf(targets, count), overlap));
        }
        return list.register(new MultidotAct(spell, targets, count, overlap));
    }

    private @Nullable Act multishield(AplAction.Multishield shield, String path) {
        if (lookup.spell(shield.spell(), path) != null) {
            lookup.warn(path, shield.spell() + " is no shield; the line is left out");
        }
        return null;
    }

    private @Nullable Act activateItemProcs(AplAction.ActivateItemProcs activate, String path) {
        GearSwitch gear = context.gear();
        if (!gear.canSwap() && activate.set() != SwapSet.MAIN) {
            lookup.warn(path, lookup.noSwap(activate.set()) + "; the line is left out");
            return null;
        }
        boolean second = activate.set() == SwapSet.SWAP1;
        List<Aura> buffs = StatBuffCompiler.procs(unit, activate.stats(), 0).stream()
                .filter(proc -> activate.set() != SwapSet.UNKNOWN && proc.isWorn() != second)
                .map(ItemProc::buff)
                .toList();
        if (buffs.isEmpty()) {
            lookup.warn(path, "nothing worn procs a buff of these stats; the line is left out");
            return null;
        }
        return GearActs.whileWearing(gear, second, AuraActs.activateAll(buffs));
    }

    private @Nullable Act itemSwap(AplAction.ItemSwap swap, String path) {
        String missing = lookup.noSwap(swap.set());
        if (missing.isEmpty()) {
            lastSwap = swap.set();
            return GearActs.swap(context.gear(), swap.set() == SwapSet.SWAP1);
        }
        lookup.warn(path, missing + "; the line is left out");
        return null;
    }

    private @Nullable Act waitFor(AplAction.Wait wait, Scope scope) {
        Value duration = values.duration(Optional.of(wait.duration()), scope);
        return duration == null ? null : new WaitAct(list, duration);
    }

    private @Nullable Act sequence(AplAction.Sequence sequence, Scope scope) {
        List<Step> steps = steps(sequence.actions(), scope, false);
        if (steps.isEmpty()) {
            return null;
        }
        SequenceAct act = list.register(new SequenceAct(list, sequence.name(), steps));
        links.add(act, scope.inGroup());
        return act;
    }

    private @Nullable Act strictSequence(AplAction.StrictSequence sequence, Scope scope) {
        List<Step> steps = steps(sequence.actions(), scope, false);
        boolean casts = steps.stream()
                .anyMatch(s -> s.act() instanceof CastAct
                        || s.act() instanceof MultidotAct
                        || s.act() instanceof StrictMultidotAct);
        return steps.isEmpty() ? null : list.register(new StrictSequenceAct(list, steps, casts));
    }

    private @Nullable Act reset(AplAction.ResetSequence reset, String path) {
        if (reset.name().isEmpty()) {
            lookup.warn(path, "names no sequence; the line is left out");
            return null;
        }
        return new ResetAct(links.to(reset.name(), path));
    }

    private @Nullable Act group(AplAction.GroupReference reference, String path) {
        Optional<AplRotation.Group> group = rotation.groups().stream()
                .filter(g -> g.name().equals(reference.name()))
                .findFirst();
        if (group.isEmpty()) {
            lookup.warn(path, "there is no group named '" + reference.name() + "'; the line is left out");
            return null;
        }
        if (groupDepth == MAX_GROUP_DEPTH) {
            context.plan().refuse(path, "the group " + reference.name() + " refers to itself");
            return null;
        }
        usedGroups.add(reference.name());
        groupDepth++;
        List<Step> steps = steps(group.get().actions(), Scope.of(group.get(), reference.variables()), true);
        groupDepth--;
        return list.register(new GroupAct(list, steps));
    }

    private @Nullable Act assignedCurse(AplAction.CastWarlockAssignedCurse cast, String path) {
        UnitSource target = lookup.target(cast.target(), path);
        if (context.curse().isEmpty()) {
            lookup.warn(path, "only a warlock is assigned a curse; the line is left out");
            return null;
        }
        return target == null ? null : new PlainCastAct(context.curse().get().spell(), target);
    }

    private @Nullable Act instinct(Function<FeralInstincts, Optional<Act>> wanted, String name, String path) {
        Optional<Act> act = context.instincts().flatMap(wanted);
        if (act.isEmpty()) {
            lookup.warn(path, "only a feral druid of the form does " + name + "; the line is left out");
            return null;
        }
        return list.register(act.get());
    }

    private @Nullable Act activate(AplAction.ActivateAura activate, String path) {
        Aura aura = lookup.ownAura(activate.aura(), path);
        return aura == null ? null : AuraActs.activate(aura);
    }

    private @Nullable Act activateWithStacks(AplAction.ActivateAuraWithStacks activate, String path) {
        Aura aura = lookup.ownAura(activate.aura(), path);
        if (aura == null) {
            return null;
        }
        if (aura.maxStacks() == 0) {
            lookup.warn(path, activate.aura() + " does not stack; the line is left out");
            return null;
        }
        return AuraActs.activateWithStacks(aura, Math.min(activate.stacks(), aura.maxStacks()));
    }

    private @Nullable Act triggerIcd(AplAction.TriggerIcd trigger, String path) {
        AuraSource auras = lookup.auraWithIcd(UnitSource.fixed(unit), trigger.aura(), path);
        Aura aura = auras == null ? null : auras.get();
        return aura == null ? null : AuraActs.triggerIcd(aura);
    }
}
