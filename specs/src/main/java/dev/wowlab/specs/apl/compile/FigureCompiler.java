package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.RageBar;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.apl.AttackValues;
import dev.wowlab.engine.combat.apl.AuraSource;
import dev.wowlab.engine.combat.apl.AuraValues;
import dev.wowlab.engine.combat.apl.Constant;
import dev.wowlab.engine.combat.apl.DotBase;
import dev.wowlab.engine.combat.apl.DotSource;
import dev.wowlab.engine.combat.apl.DotValues;
import dev.wowlab.engine.combat.apl.EnergyValues;
import dev.wowlab.engine.combat.apl.FightValues;
import dev.wowlab.engine.combat.apl.GearActs;
import dev.wowlab.engine.combat.apl.SequenceValues;
import dev.wowlab.engine.combat.apl.SpellValues;
import dev.wowlab.engine.combat.apl.TotemValues;
import dev.wowlab.engine.combat.apl.UnitSource;
import dev.wowlab.engine.combat.apl.Value;
import dev.wowlab.specs.apl.AplContext;
import dev.wowlab.specs.apl.AplValue;
import dev.wowlab.specs.apl.AuraValue;
import dev.wowlab.specs.apl.BossValue;
import dev.wowlab.specs.apl.DotValue;
import dev.wowlab.specs.apl.SpellValue;
import dev.wowlab.specs.apl.SwapSet;
import dev.wowlab.specs.apl.TotemClock;
import dev.wowlab.specs.apl.words.AplWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compiles values that look at the fight. Confined to one thread. `null` means left out, with a warning.
final class FigureCompiler {

    /// Compiles an argument as a duration.
    interface Durations {
        @Nullable
        Value compile(Optional<AplValue> value, Scope scope);
    }

    private final AplContext context;
    private final Lookup lookup;
    private final SequenceLinks links;
    private final Durations durations;
    private final Unit unit;
    private final Fight fight;

    FigureCompiler(AplContext context, Lookup lookup, SequenceLinks links, Durations durations) {
        this.context = context;
        this.lookup = lookup;
        this.links = links;
        this.durations = durations;
        unit = context.unit();
        fight = unit.fight();
    }

    @Nullable
    Value compile(AplValue value, Scope scope) {
        return switch (value) {
            case AplValue.Plain plain -> plain(plain);
            case AplValue.OfUnit ofUnit -> ofUnit(ofUnit);
            case AplValue.ExecutePhase phase -> FightValues.executePhase(fight, phase.percent());
            case AplValue.OfSpell ofSpell -> ofSpell(ofSpell);
            case AplValue.OfAura ofAura -> ofAura(ofAura, scope);
            case AplValue.OfDot ofDot -> ofDot(ofDot);
            case AplValue.DotIncrease increase -> dotIncrease(increase);
            case AplValue.OfSequence ofSequence -> ofSequence(ofSequence);
            case AplValue.OfAttack attack -> ofAttack(attack);
            case AplValue.OfStatBuffs buffs -> new StatBuffCompiler(unit, lookup).compile(buffs);
            case AplValue.OfBoss boss -> ofBoss(boss);
            case AplValue.TargetsPlayer after -> targetsPlayer(after);
            case AplValue.Absent absent -> absent(absent);
            case AplValue.ActiveSwapSet active -> activeSwapSet(active);
            case AplValue.Selected selected ->
                Constant.of(selected.itemId() != 0
                        && selected.itemId() == (selected.potion() ? context.potionId() : context.conjuredId()));
            case AplValue.WarlockIsAssigned assigned -> isAssigned(assigned);
            case AplValue.WarlockAssignedActive active -> assignedIsActive(active);
            case AplValue.TotemRemaining totem -> totemRemaining(totem);
            case AplValue.MultipleCooldownUsages usages -> multipleUsages(usages, scope);
            case AplValue.Const c -> throw operator(c);
            case AplValue.And a -> throw operator(a);
            case AplValue.Or o -> throw operator(o);
            case AplValue.Not n -> throw operator(n);
            case AplValue.Compare c -> throw operator(c);
            case AplValue.Arithmetic a -> throw operator(a);
            case AplValue.Extreme e -> throw operator(e);
            case AplValue.VariableRef r -> throw operator(r);
            case AplValue.Placeholder p -> throw operator(p);
            case AplValue.GroupUsed g -> throw operator(g);
            case AplValue.EnergyTimeTo e -> throw operator(e);
        };
    }

    private static IllegalStateException operator(AplValue value) {
        return new IllegalStateException(value.path() + " is no figure of the fight");
    }

    private @Nullable Value plain(AplValue.Plain plain) {
        return switch (plain.kind()) {
            case CURRENT_TIME -> FightValues.currentTime(fight);
            case CURRENT_TIME_PERCENT -> FightValues.currentTimeShare(fight);
            case REMAINING_TIME -> FightValues.remainingTime(fight);
            case REMAINING_TIME_PERCENT -> FightValues.remainingTimeShare(fight);
            case NUMBER_TARGETS -> FightValues.numberOfTargets(fight);
            case CURRENT_MANA_REGEN -> hasMana(unit, plain.path()) ? FightValues.manaTickCasting(unit) : null;
            case MAX_HEALTH -> FightValues.maxHealth(unit);
            case MAX_MANA -> hasMana(unit, plain.path()) ? FightValues.maxMana(unit) : null;
            case CURRENT_RAGE -> hasRage(plain.path()) ? FightValues.rage(unit) : null;
            case MAX_RAGE -> hasRage(plain.path()) ? Constant.of(RageBar.MOST) : null;
            case CURRENT_ENERGY -> hasEnergy(plain.path()) ? EnergyValues.energy(unit.energy()) : null;
            case MAX_ENERGY ->
                hasEnergy(plain.path()) ? Constant.of(unit.energy().max()) : null;
            case TIME_TO_NEXT_ENERGY_TICK ->
                hasEnergy(plain.path()) ? EnergyValues.timeToNextTick(unit.energy()) : null;
            case CURRENT_COMBO_POINTS -> hasEnergy(plain.path()) ? EnergyValues.comboPoints(unit.comboPoints()) : null;
            case MAX_COMBO_POINTS ->
                hasEnergy(plain.path()) ? Constant.of(unit.comboPoints().max()) : null;
            case GCD_IS_READY -> FightValues.gcdIsReady(unit);
            case GCD_TIME_TO_READY -> FightValues.gcdTimeToReady(unit);
            case CHANNEL_CLIP_DELAY -> Constant.ofNanos(unit.channelClipDelayNs());
            case INPUT_DELAY -> Constant.ofNanos(unit.reactionTimeNs());
            case UNIT_DISTANCE -> FightValues.distance(unit);
        };
    }

    private boolean hasMana(Unit of, String path) {
        if (!of.hasMana()) {
            lookup.warn(path, of.key() + " has no mana; the value is left out");
        }
        return of.hasMana();
    }

    /// Whether the player has energy and combo points; warns where not.
    boolean hasEnergy(String path) {
        if (!unit.hasEnergy()) {
            lookup.warn(path, "the player has no energy and no combo points; it is left out");
        }
        return unit.hasEnergy();
    }

    private boolean hasRage(String path) {
        if (!unit.hasRage()) {
            lookup.warn(path, "the player has no rage; it is left out");
        }
        return unit.hasRage();
    }

    /// Nobody counts the health of targets, as in WoWSims; how far a fight has come says how much they have left.
    private boolean hasHealth(Unit of, String path) {
        if (of.isTarget()) {
            lookup.warn(path, of.key() + " has no health; ask isExecutePhase instead; the value is left out");
        }
        return !of.isTarget();
    }

    private @Nullable Value ofUnit(AplValue.OfUnit value) {
        UnitSource units = lookup.source(value.unit(), value.path());
        if (units == null) {
            return null;
        }
        return switch (value.kind()) {
            case CURRENT_HEALTH -> hasHealth(units.get(), value.path()) ? FightValues.health(units) : null;
            case CURRENT_HEALTH_PERCENT -> hasHealth(units.get(), value.path()) ? FightValues.healthShare(units) : null;
            case CURRENT_MANA -> hasMana(units.get(), value.path()) ? FightValues.mana(units) : null;
            case CURRENT_MANA_PERCENT -> hasMana(units.get(), value.path()) ? FightValues.manaShare(units) : null;
            case UNIT_IS_MOVING -> FightValues.isMoving(units);
        };
    }

    private @Nullable Value ofSpell(AplValue.OfSpell value) {
        Spell spell = lookup.spell(value.spell(), value.path());
        if (value.kind() == SpellValue.IS_KNOWN) {
            return Constant.of(spell != null);
        }
        if (spell == null) {
            return null;
        }
        return switch (value.kind()) {
            case IS_KNOWN -> Constant.of(true);
            case CAN_CAST -> SpellValues.canCast(spell);
            case IS_READY -> SpellValues.isReady(spell);
            case TIME_TO_READY -> SpellValues.timeToReady(spell);
            case CAST_TIME -> SpellValues.castTime(spell);
            case TRAVEL_TIME -> SpellValues.travelTime(spell);
            case CPM -> SpellValues.castsPerMinute(spell);
            case IS_CHANNELING -> SpellValues.isChanneling(spell);
            case CHANNELED_TICKS -> SpellValues.channeledTicks(spell);
            case CURRENT_COST -> SpellValues.cost(spell);
            case GCD_HASTED_DURATION -> SpellValues.hastedGcd(spell);
            case FULL_COOLDOWN -> SpellValues.fullCooldown(spell);
            case IN_FLIGHT -> SpellValues.inFlight(spell);
            // No spell of this ruleset has charges: none are left, and none comes back.
            case NUM_CHARGES -> Constant.of(0);
            case TIME_TO_CHARGE -> Constant.ofNanos(0);
        };
    }

    private @Nullable Value ofAura(AplValue.OfAura value, Scope scope) {
        boolean icd = value.kind() == AuraValue.INTERNAL_COOLDOWN || value.kind() == AuraValue.ICD_IS_READY;
        UnitSource units = value.kind() == AuraValue.SHOULD_REFRESH
                ? lookup.target(value.unit(), value.path())
                : lookup.source(value.unit(), value.path());
        AuraSource auras = icd
                ? lookup.auraWithIcd(units, value.aura(), value.path())
                : lookup.aura(units, value.aura(), value.path());
        if (value.kind() == AuraValue.IS_KNOWN) {
            return Constant.of(auras != null);
        }
        return auras == null ? null : ofAura(value, auras, scope);
    }

    private @Nullable Value ofAura(AplValue.OfAura value, AuraSource auras, Scope scope) {
        long reaction = unit.reactionTimeNs();
        return switch (value.kind()) {
            case IS_KNOWN -> Constant.of(true);
            case IS_ACTIVE -> value.reaction() ? AuraValues.isActiveFor(auras, reaction) : AuraValues.isActive(auras);
            case IS_INACTIVE ->
                value.reaction() ? AuraValues.isInactiveFor(auras, reaction) : AuraValues.isInactive(auras);
            case REMAINING_TIME -> AuraValues.remaining(auras);
            case NUM_STACKS -> stacks(value, auras);
            case INTERNAL_COOLDOWN -> AuraValues.internalCooldown(auras);
            case ICD_IS_READY -> AuraValues.internalCooldownIsReady(auras, value.reaction() ? reaction : 0);
            case SHOULD_REFRESH -> {
                Value overlap = durations.compile(value.maxOverlap(), scope);
                yield AuraValues.shouldRefresh(auras, overlap == null ? Constant.ofNanos(0) : overlap);
            }
            case DURATION -> AuraValues.duration(auras);
        };
    }

    private @Nullable Value stacks(AplValue.OfAura value, AuraSource auras) {
        Aura aura = auras.get();
        if (aura == null || aura.maxStacks() == 0) {
            lookup.warn(value.path(), value.aura() + " does not stack; the value is left out");
            return null;
        }
        return value.reaction()
                ? AuraValues.stacksNoticedAfter(auras, unit.reactionTimeNs())
                : AuraValues.stacks(auras);
    }

    private @Nullable Value ofDot(AplValue.OfDot value) {
        Spell spell = lookup.spell(value.spell(), value.path());
        if (spell == null) {
            return null;
        }
        UnitSource units = value.kind() == DotValue.BASE_DURATION
                ? UnitSource.fixed(fight.target(0))
                : lookup.target(value.target(), value.path());
        DotSource dots = units == null ? null : DotSource.find(units, spell);
        Dot first = dots == null ? null : dots.get();
        if (dots == null || first == null) {
            lookup.warn(value.path(), value.spell() + " has no periodic effect; the value is left out");
            return null;
        }
        return switch (value.kind()) {
            case IS_ACTIVE -> DotValues.isActive(dots);
            case REMAINING_TIME -> DotValues.remaining(dots);
            case TICK_FREQUENCY -> DotValues.tickTime(dots);
            case TIME_TO_NEXT_TICK -> DotValues.timeToNextTick(dots);
            case BASE_DURATION -> DotValues.baseDuration(first);
            case IS_ACTIVE_ON_ALL_TARGETS -> DotValues.allActive(onAllTargets(spell));
            case LOWEST_REMAINING_TIME -> DotValues.leastRemaining(onAllTargets(spell));
        };
    }

    private @Nullable Value dotIncrease(AplValue.DotIncrease value) {
        Spell spell = lookup.spell(value.spell(), value.path());
        UnitSource units = lookup.target(value.target(), value.path());
        if (spell == null || units == null) {
            return null;
        }
        DotSource dots = DotSource.find(units, spell);
        Dot first = dots == null ? null : dots.get();
        if (dots == null || first == null || first.spell() != spell || !first.hasExpectedTick()) {
            lookup.warn(value.path(), "what a tick of " + value.spell() + " is worth is not known; it is left out");
            return null;
        }
        String label = "At the pull: " + value.path();
        if (value.rate()) {
            return DotValues.tickRateIncrease(dots, value.base() ? DotBase.ofTickTime(unit, label, dots) : null);
        }
        return DotValues.increase(dots, value.base() ? DotBase.ofTick(unit, label, dots) : null);
    }

    private List<Dot> onAllTargets(Spell spell) {
        List<Dot> dots = new ArrayList<>();
        for (Unit target : fight.targets()) {
            Dot dot = spell.dotOrNull(target);
            if (dot != null) {
                dots.add(dot);
            }
        }
        return dots;
    }

    private Value ofAttack(AplValue.OfAttack value) {
        return switch (value.kind()) {
            case SWING_TIME -> AttackValues.swingTime(unit, value.attack());
            case TIME_TO_NEXT -> AttackValues.timeToNext(unit, value.attack());
            case TIME_SINCE_LAST -> AttackValues.timeSinceLast(unit, value.attack());
        };
    }

    private @Nullable Value ofBoss(AplValue.OfBoss value) {
        UnitSource units = lookup.target(value.unit(), value.path());
        if (units == null) {
            return null;
        }
        Spell spell = units.get().spell(Lookup.id(value.spell()));
        if (spell == null) {
            lookup.warn(
                    value.path(),
                    units.get().key() + " does not know " + AplWords.named(value.spell()) + "; it is left out");
            return null;
        }
        return value.kind() == BossValue.IS_CASTING ? SpellValues.isCasting(spell) : SpellValues.timeToReady(spell);
    }

    private @Nullable Value targetsPlayer(AplValue.TargetsPlayer value) {
        UnitSource units = lookup.source(value.unit(), value.path());
        if (units == null) {
            return null;
        }
        return unit.health().isTanking() ? FightValues.attacks(units, unit) : Constant.of(false);
    }

    private @Nullable Value absent(AplValue.Absent value) {
        lookup.warn(value.path(), value.kind().reason() + "; it is left out");
        return null;
    }

    private @Nullable Value activeSwapSet(AplValue.ActiveSwapSet value) {
        String missing = lookup.noSwap(value.set());
        if (missing.isEmpty()) {
            return GearActs.isWorn(context.gear(), value.set() == SwapSet.SWAP1);
        }
        lookup.warn(value.path(), missing + "; it is left out");
        return null;
    }

    private @Nullable Value totemRemaining(AplValue.TotemRemaining value) {
        Optional<TotemClock> totems = context.totems();
        if (totems.isEmpty()) {
            lookup.warn(value.path(), "only a shaman has totems; the value is left out");
            return null;
        }
        TotemClock clock = totems.get();
        return TotemValues.remaining(
                fight, () -> clock.endsAt(value.element()), value.reaction() ? unit.reactionTimeNs() : 0);
    }

    private @Nullable Value ofSequence(AplValue.OfSequence value) {
        if (value.name().isEmpty()) {
            lookup.warn(value.path(), "names no sequence; the value is left out");
            return null;
        }
        SequenceValues.Link link = links.to(value.name(), value.path());
        return switch (value.kind()) {
            case IS_COMPLETE -> SequenceValues.isComplete(link);
            case IS_READY -> SequenceValues.isReady(link);
            case TIME_TO_READY -> SequenceValues.timeToReady(link);
        };
    }

    private @Nullable Value isAssigned(AplValue.WarlockIsAssigned value) {
        if (context.curse().isEmpty()) {
            lookup.warn(value.path(), "only a warlock is assigned a curse; the value is left out");
            return null;
        }
        return Constant.of(context.curse().get().curse() == value.curse());
    }

    private @Nullable Value assignedIsActive(AplValue.WarlockAssignedActive value) {
        if (context.curse().isEmpty()) {
            lookup.warn(value.path(), "only a warlock is assigned a curse; the value is left out");
            return null;
        }
        Spell spell = context.curse().get().spell();
        UnitSource units = lookup.target(value.target(), value.path());
        if (units == null) {
            return null;
        }
        AuraSource auras = AuraSource.find(units, of -> {
            Aura tagged = of.auras().byId(spell.id().withTag(1));
            return tagged == null ? of.auras().byId(spell.id().withTag(0)) : tagged;
        });
        if (auras == null) {
            lookup.warn(value.path(), "the assigned curse leaves no aura; it counts as never active");
            return Constant.of(false);
        }
        return AuraValues.isActiveFor(auras, unit.reactionTimeNs());
    }

    private @Nullable Value multipleUsages(AplValue.MultipleCooldownUsages value, Scope scope) {
        Spell target = lookup.spell(value.target(), value.path());
        Spell base = value.base().isEmpty() ? null : lookup.spell(value.base().get(), value.path());
        Aura buff = target == null ? null : target.relatedSelfBuff();
        if (target == null || buff == null) {
            lookup.warn(
                    value.path(),
                    AplWords.named(value.target()) + " puts no buff on the player; the value is left out");
            return null;
        }
        Value offset = durations.compile(value.offset(), scope);
        return SpellValues.multipleUsages(
                base, target, buff, offset == null ? Constant.ofNanos(0) : offset, value.alignEnd());
    }
}
