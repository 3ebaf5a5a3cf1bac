package dev.wowlab.engine.combat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit's rage: its swings and what hits it give rage, abilities spend it. Confined to one thread.
///
/// A swing gives half of what its damage says and half of what its weapon's speed says, but no more than
/// twice the former. Speed counts half for the off hand and twice for a crit. What is dodged or parried gives
/// as much as if it had hit, before what the target changes; what misses gives nothing. Each gain lets the
/// rotation react.
public final class RageBar extends PowerBar {
    /// The most that it holds.
    public static final double MOST = 100;

    /// Damage worth one rage at level 70, before the factors of dealing and taking.
    private static final double DAMAGE_PER_RAGE = 274.7;

    private static final double DEALT = 7.5;
    private static final double DEALT_AT_MOST = 15;
    private static final double TAKEN = 2.5;
    private static final double PER_SECOND_OF_SWING = 3.5;
    private static final double THREAT_PER_RAGE = 5;
    private static final int GIVES_RAGE = Outcome.LANDED | Outcome.DODGE | Outcome.PARRY;

    private final Unit unit;
    private final double starting;
    private final Spell gainSpell;
    private final ResourceMetrics takenMetrics;
    private final ResourceMetrics refundMetrics;
    private final ResourceMetrics keptMetrics;

    // The swings, and what each of them gives.
    private Spell[] swings = new Spell[0];
    private ResourceMetrics[] swingMetrics = new ResourceMetrics[0];

    /// The spell that each of the unit's sources of resources belongs to, where one has its id.
    private @Nullable Spell[] spellsOfSources = new Spell[0];

    private double current;
    private double perSecond = PER_SECOND_OF_SWING;
    private double multiplier = 1;
    private boolean working = true;
    private double plannedPerSecond;
    private double plannedMultiplier;
    private boolean plannedWorking;

    RageBar(Unit unit, double startingRage) {
        this.unit = unit;
        starting = Math.clamp(startingRage, 0, MOST);
        takenMetrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.other("DamageTaken"));
        unit.registerAura(AuraConfig.of("RageBar")
                .permanent()
                .onSpellHitDealt((aura, spell, result) -> afterHit(spell, result))
                .onSpellHitTaken((aura, spell, result) -> afterHitTaken(result)));
        gainSpell = unit.registerSpell(SpellConfig.of(ActionId.other("RageGain")));
        refundMetrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.other("Refund"));
        keptMetrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.other("EncounterStart"));
        unit.fight().afterFinalize(this::finalizePlan);
    }

    private void finalizePlan() {
        swings = unit.spells().stream().filter(RageBar::isSwing).toArray(Spell[]::new);
        swingMetrics = Arrays.stream(swings)
                .map(swing -> unit.newResourceMetrics(ResourceType.RAGE, swing.id))
                .toArray(ResourceMetrics[]::new);
        plannedPerSecond = perSecond;
        plannedMultiplier = multiplier;
        plannedWorking = working;
    }

    private static boolean isSwing(Spell spell) {
        return spell.procMask == ProcMask.MELEE_MH_AUTO || spell.procMask == ProcMask.MELEE_OH_AUTO;
    }

    /// Rage left, 0 to [#MOST].
    @Override
    public double current() {
        return current;
    }

    /// Gives rage, up to the most it can hold, and lets the rotation react.
    ///
    /// @param amount at least 0, before multipliers
    public void gain(double amount, ResourceMetrics source) {
        if (amount < 0) {
            throw new IllegalArgumentException(source.id.key() + " gives " + amount + " rage");
        }
        double gained = amount * multiplier;
        double after = Math.min(current + gained, MOST);
        source.add(gained, after - current);
        tell(source, after - current, after);
        current = after;
        unit.caster().react(false, true);
    }

    /// Takes rage; the caller knows that there is as much.
    public void spend(double amount, ResourceMetrics source) {
        double after = current - amount;
        source.add(-amount, -amount);
        tell(source, -amount, after);
        current = after;
    }

    private void tell(ResourceMetrics source, double change, double after) {
        EventLog log = unit.fight().log;
        if (log != null) {
            log.resourceChanged(unit, ResourceType.RAGE, source.id, change, after);
        }
    }

    /// Gives back a share of what a spell cost when it was cast last: it was avoided.
    public void refund(Spell spell, double share) {
        if (spell.currentCost > 0) {
            gain(share * spell.currentCost, refundMetrics);
        }
    }

    /// Leaves just so much: a druid becomes a bear.
    public void become(double rage) {
        if (current > rage) {
            spend(current - rage, keptMetrics);
        } else if (current < rage) {
            gain(rage - current, keptMetrics);
        }
    }

    /// Multiplies what the speed of swings gives, for good before the fight, until its end in one.
    public void multiplySwingGain(double factor) {
        perSecond *= factor;
    }

    /// Multiplies every gain, for good before the fight, until its end in one.
    public void multiplyGain(double factor) {
        multiplier *= factor;
    }

    /// Lets swings and what hits the unit give rage, or not: in another form they do not. Before the fight it
    /// says how every fight begins.
    public void setWorking(boolean works) {
        working = works;
    }

    @Override
    void payFor(Spell spell) {
        if (spell.currentCost > 0) {
            spend(spell.currentCost, unit.costMetrics(spell));
        }
    }

    private void afterHit(Spell spell, SpellResult result) {
        if (!working || !isSwing(spell) || (result.outcome & GIVES_RAGE) == 0) {
            return;
        }
        boolean mainHand = spell.procMask == ProcMask.MELEE_MH_AUTO;
        double factor = mainHand ? perSecond : perSecond / 2;
        if ((result.outcome & Outcome.CRIT) != 0) {
            factor *= 2;
        }
        double damage = result.landed() ? result.damage : result.unavoidedDamage;
        Swings swings = unit.swings();
        double seconds = (mainHand ? swings.mainHandWeapon() : swings.offHandWeapon()).swingSeconds();
        double rage = (damage * DEALT / DAMAGE_PER_RAGE + factor * seconds) / 2;
        gain(Math.min(rage, damage * DEALT_AT_MOST / DAMAGE_PER_RAGE), metricsOf(spell));
    }

    private ResourceMetrics metricsOf(Spell swing) {
        int at = 0;
        while (swings[at] != swing) {
            at++;
        }
        return swingMetrics[at];
    }

    private void afterHitTaken(SpellResult result) {
        if (working) {
            gain(result.damage * TAKEN / DAMAGE_PER_RAGE, takenMetrics);
        }
    }

    void reset() {
        current = starting;
        perSecond = plannedPerSecond;
        multiplier = plannedMultiplier;
        working = plannedWorking;
    }

    /// Rage that neither swings nor blows taken nor refunds gave causes threat on every target, whatever else
    /// changes threat.
    void finishFight() {
        List<ResourceMetrics> sources = unit.resourceMetrics();
        if (spellsOfSources.length != sources.size()) {
            spellsOfSources =
                    sources.stream().map(source -> unit.spell(source.id)).toArray(Spell[]::new);
        }
        for (int i = 0; i < sources.size(); i++) {
            ResourceMetrics metrics = sources.get(i);
            if (metrics.type != ResourceType.RAGE
                    || metrics.actualGain <= 0
                    || metrics == takenMetrics
                    || metrics == refundMetrics
                    || isOfDamage(spellsOfSources[i])) {
                continue;
            }
            gainSpell.metrics.casts += metrics.events;
            gainSpell.metrics.threat +=
                    metrics.actualGain * THREAT_PER_RAGE * unit.fight().enabledTargets();
        }
    }

    private static boolean isOfDamage(@Nullable Spell source) {
        return source != null && source.metrics.damage > 0;
    }
}
