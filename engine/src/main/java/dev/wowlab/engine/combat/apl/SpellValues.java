package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.core.SimTime;
import org.jspecify.annotations.Nullable;

/// Values of one spell. Thread-safe: no state.
public final class SpellValues {

    private SpellValues() {}

    /// Whether it can be cast on the caster's target, or queued.
    public static Value canCast(Spell spell) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return spell.canCastOrQueue(spell.unit().currentTarget());
            }
        };
    }

    /// Whether it is off cooldown, or will be within the spell queue window.
    public static Value isReady(Spell spell) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return spell.timeToReady() <= Spell.QUEUE_WINDOW;
            }
        };
    }

    /// Time to the end of its cooldowns.
    public static Value timeToReady(Spell spell) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return spell.timeToReady();
            }
        };
    }

    /// Its cast time now.
    public static Value castTime(Spell spell) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return spell.castTimeNs();
            }
        };
    }

    /// Its time of flight now.
    public static Value travelTime(Spell spell) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return spell.travelTimeNs();
            }
        };
    }

    /// Casts per minute so far.
    public static Value castsPerMinute(Spell spell) {
        return new Value.Float() {
            @Override
            public double number() {
                long now = spell.fight().now();
                return now <= 0 ? 0 : spell.metrics().casts() / (now / (double) SimTime.MINUTE);
            }
        };
    }

    /// Whether its channel runs.
    public static Value isChanneling(Spell spell) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                Dot channel = spell.unit().caster().channel();
                return channel != null && channel.spell() == spell;
            }
        };
    }

    /// Whether its cast, which takes time, is under way.
    public static Value isCasting(Spell spell) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return spell.unit().caster().isCasting(spell);
            }
        };
    }

    /// Ticks of the caster's running channel so far.
    public static Value channeledTicks(Spell spell) {
        return new Value.Int() {
            @Override
            public int integer() {
                Dot channel = spell.unit().caster().channel();
                return channel == null ? 0 : channel.ticksDone();
            }
        };
    }

    /// What it costs now.
    public static Value cost(Spell spell) {
        return new Value.Float() {
            @Override
            public double number() {
                return spell.hasCost() ? spell.currentCost() : 0;
            }
        };
    }

    /// The global cooldown that it would cause now.
    public static Value hastedGcd(Spell spell) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return spell.hastedGcdNs();
            }
        };
    }

    /// The length of its own cooldown.
    public static Value fullCooldown(Spell spell) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return spell.cooldownNs;
            }
        };
    }

    /// Whether one of its missiles is in the air.
    public static Value inFlight(Spell spell) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return spell.isInFlight();
            }
        };
    }

    /// Whether `target` should be used now, so that it is used as often as the fight allows and along with `base`.
    ///
    /// @param base the spell whose buff it should go along with, `null` for none
    /// @param buff the buff of `target`
    /// @param offset how long the first use is put off
    /// @param alignEnd whether the last buff should end with the fight
    public static Value multipleUsages(@Nullable Spell base, Spell target, Aura buff, Value offset, boolean alignEnd) {
        Aura baseBuff = base == null ? null : base.relatedSelfBuff();
        CooldownTimer baseTimer = base == null ? null : base.cooldownTimer();
        Fight fight = target.fight();
        return new Value.Bool() {
            @Override
            public boolean bool() {
                long remaining = fight.remaining();
                boolean lastBuffFits = remaining <= buff.durationNs();
                boolean another = remaining >= target.cooldownNs + buff.durationNs();
                if (baseBuff == null) {
                    return !alignEnd || lastBuffFits || another;
                }
                return withBase(baseBuff, lastBuffFits, another);
            }

            private boolean withBase(Aura base, boolean lastBuffFits, boolean another) {
                long total = fight.duration();
                long putOff = offset.nanos();
                boolean baseReady = baseTimer == null || baseTimer.isReady(fight.now());
                int uses = 1 + (int) ((double) total / target.cooldownNs);
                boolean baseActive = base.isActive() && fight.now() >= putOff;
                boolean losesUses = baseReady && (uses - 1) * target.cooldownNs + buff.durationNs() + putOff > total;
                boolean baseUsed = !baseReady && another;
                if (!alignEnd) {
                    return baseActive || baseUsed || losesUses || (!baseReady && target.isReady());
                }
                if (uses > 1) {
                    return lastBuffFits || baseActive || losesUses || baseUsed;
                }
                boolean baseLastsToEnd = putOff + base.durationNs() >= total;
                boolean baseOutlasts = base.durationNs() >= fight.remaining() - buff.durationNs();
                return lastBuffFits || (baseActive && !(baseLastsToEnd && baseOutlasts));
            }
        };
    }
}
