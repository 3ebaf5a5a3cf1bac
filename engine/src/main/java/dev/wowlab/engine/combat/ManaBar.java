package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit's mana: spent by casts, regenerated every two seconds from mp5 and, five seconds after the last
/// cast, from spirit. Confined to one thread.
public final class ManaBar {
    private static final long FIVE_SECONDS = 5 * SimTime.SECOND;
    private static final double THREAT_PER_MANA = 0.5;
    private static final int MANA = Stat.MANA.ordinal();
    private static final int MP5 = Stat.MP5.ordinal();
    private static final int SPIRIT = Stat.SPIRIT.ordinal();
    private static final int INTELLECT = Stat.INTELLECT.ordinal();

    private final Unit unit;
    private final ResourceMetrics castingMetrics;
    private final ResourceMetrics restingMetrics;
    private final Spell gainSpell;
    private double current;
    private long castingUntil;
    private boolean ratesDirty = true;
    private @Nullable Runnable afterTick;
    private double casting;
    private double resting;

    ManaBar(Unit unit) {
        this.unit = unit;
        castingMetrics = unit.newResourceMetrics(
                ResourceType.MANA, ActionId.other("ManaRegen").withTag(1));
        restingMetrics = unit.newResourceMetrics(
                ResourceType.MANA, ActionId.other("ManaRegen").withTag(2));
        gainSpell = unit.registerSpell(SpellConfig.of(ActionId.other("ManaGain")));
    }

    /// Mana left.
    public double current() {
        return current;
    }

    /// The most it can hold now.
    public double max() {
        return unit.stats().total[MANA];
    }

    /// Mana left over the most, 0 to 1.
    public double fraction() {
        return current / max();
    }

    /// Gives mana, up to the most it can hold.
    public void gain(double amount, ResourceMetrics source) {
        if (amount < 0) {
            throw new IllegalArgumentException(source.id.key() + " gives " + amount + " mana");
        }
        double after = Math.min(current + amount, max());
        source.add(amount, after - current);
        EventLog log = unit.fight().log;
        if (log != null) {
            log.resourceChanged(unit, ResourceType.MANA, source.id, after - current, after);
        }
        current = after;
    }

    /// Takes mana.
    public void spend(double amount, ResourceMetrics source) {
        current -= amount;
        source.add(-amount, -amount);
        EventLog log = unit.fight().log;
        if (log != null) {
            log.resourceChanged(unit, ResourceType.MANA, source.id, -amount, current);
        }
    }

    void payFor(Spell spell, double cost) {
        if (cost > 0 && spell.costMetrics != null) {
            spend(cost, spell.costMetrics);
            castingUntil =
                    Math.max(unit.fight().now() + FIVE_SECONDS, unit.caster().hardcastUntil());
        }
    }

    /// Says that stats or modifiers of regeneration changed.
    public void ratesChanged() {
        ratesDirty = true;
    }

    /// Mana a second while casting.
    public double regenCasting() {
        updateRates();
        return casting;
    }

    /// Mana a second when nothing was cast for five seconds.
    public double regenResting() {
        updateRates();
        return resting;
    }

    private void updateRates() {
        if (!ratesDirty) {
            return;
        }
        ratesDirty = false;
        double[] modifiers = unit.modifiers;
        double mp5 = unit.stats().total[MP5] / 5;
        double spirit = spiritRegen() * modifiers[Modifier.SPIRIT_REGEN];
        boolean full = modifiers[Modifier.FORCE_FULL_SPIRIT_REGEN] > 0;
        casting = mp5 + (full ? spirit : spirit * modifiers[Modifier.SPIRIT_REGEN_RATE_CASTING]);
        resting = mp5 + spirit;
    }

    /// Mana a second from spirit alone.
    public double spiritRegen() {
        double[] stats = unit.stats().total;
        return 0.001 + stats[SPIRIT] * Math.sqrt(stats[INTELLECT]) * 0.009327;
    }

    /// Whether the last cast is less than five seconds ago.
    public boolean isCasting() {
        return unit.fight().now() < castingUntil;
    }

    /// Something to do after each tick of regeneration. Only before the fight.
    public void afterTick(Runnable action) {
        afterTick = action;
    }

    void tick() {
        if (isCasting()) {
            gain(Math.max(0, regenCasting() * 2), castingMetrics);
        } else {
            gain(Math.max(0, regenResting() * 2), restingMetrics);
        }
        if (afterTick != null) {
            afterTick.run();
        }
    }

    void maxChanged() {
        current = Math.min(current, max());
    }

    void reset() {
        current = max();
        castingUntil = 0;
        ratesDirty = true;
    }

    /// Mana that was gained by anything but regeneration causes threat on every target; Vampiric Touch
    /// causes the priest's.
    void finishFight() {
        List<ResourceMetrics> sources = unit.resourceMetrics();
        for (int i = 0; i < sources.size(); i++) {
            ResourceMetrics metrics = sources.get(i);
            if (metrics.type != ResourceType.MANA
                    || metrics.actualGain <= 0
                    || (metrics.id.kind() == ActionId.Kind.OTHER
                            && metrics.id.name().equals("ManaRegen"))
                    || (metrics.id.kind() == ActionId.Kind.SPELL && metrics.id.number() == 34917)) {
                continue;
            }
            gainSpell.metrics.casts += metrics.events;
            gainSpell.metrics.threat +=
                    metrics.actualGain * THREAT_PER_MANA * unit.fight().enabledTargets();
        }
    }
}
