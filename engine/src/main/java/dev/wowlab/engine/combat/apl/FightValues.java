package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.ExecutePhase;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Values of the fight and of units. Thread-safe: no state.
public final class FightValues {

    private FightValues() {}

    /// Time since the pull.
    public static Value currentTime(Fight fight) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return fight.now();
            }
        };
    }

    /// Share of the fight that has passed.
    public static Value currentTimeShare(Fight fight) {
        return new Value.Float() {
            @Override
            public double number() {
                return SimTime.toSeconds(fight.now()) / SimTime.toSeconds(fight.duration());
            }
        };
    }

    /// Time to the end.
    public static Value remainingTime(Fight fight) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return fight.remaining();
            }
        };
    }

    /// Share of the fight that is left.
    public static Value remainingTimeShare(Fight fight) {
        return new Value.Float() {
            @Override
            public double number() {
                return (double) fight.remaining() / fight.duration();
            }
        };
    }

    /// How many targets are enabled.
    public static Value numberOfTargets(Fight fight) {
        return new Value.Int() {
            @Override
            public int integer() {
                return fight.enabledTargets();
            }
        };
    }

    /// Whether the targets are at most at a share of health: 20, 25, 35 or 45 percent; for 90 whether they are
    /// above it.
    public static Value executePhase(Fight fight, int percent) {
        ExecutePhase phase = fight.executePhase();
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return phase.isBelow(percent);
            }
        };
    }

    /// Health.
    public static Value health(UnitSource units) {
        return new Value.Float() {
            @Override
            public double number() {
                return units.get().health().current();
            }
        };
    }

    /// Share of the most health.
    public static Value healthShare(UnitSource units) {
        return new Value.Float() {
            @Override
            public double number() {
                return units.get().health().fraction();
            }
        };
    }

    /// The most health.
    public static Value maxHealth(Unit unit) {
        return new Value.Float() {
            @Override
            public double number() {
                return unit.health().max();
            }
        };
    }

    /// Mana.
    public static Value mana(UnitSource units) {
        return new Value.Float() {
            @Override
            public double number() {
                return units.get().mana().current();
            }
        };
    }

    /// Share of the most mana.
    public static Value manaShare(UnitSource units) {
        return new Value.Float() {
            @Override
            public double number() {
                return units.get().mana().fraction();
            }
        };
    }

    /// The most mana.
    public static Value maxMana(Unit unit) {
        return new Value.Float() {
            @Override
            public double number() {
                return unit.mana().max();
            }
        };
    }

    /// A unit's rage.
    public static Value rage(Unit unit) {
        return new Value.Float() {
            @Override
            public double number() {
                return unit.rage().current();
            }
        };
    }

    /// Mana per tick of two seconds while casting.
    public static Value manaTickCasting(Unit unit) {
        return new Value.Float() {
            @Override
            public double number() {
                return unit.mana().regenCasting() * 2;
            }
        };
    }

    /// Yards to the unit's target.
    public static Value distance(Unit unit) {
        return new Value.Float() {
            @Override
            public double number() {
                return unit.distanceFromTarget();
            }
        };
    }

    /// Whether a unit is on its way somewhere.
    public static Value isMoving(UnitSource units) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return units.get().isMoving();
            }
        };
    }

    /// Whether a target attacks this unit.
    public static Value attacks(UnitSource targets, Unit whom) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                Unit target = targets.get();
                return target.isEnabled() && target.currentTarget() == whom;
            }
        };
    }

    /// Whether the global cooldown is over, or will be within the spell queue window.
    public static Value gcdIsReady(Unit unit) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return unit.caster().gcd().timeToReady(unit.fight().now()) <= Spell.QUEUE_WINDOW;
            }
        };
    }

    /// Time to the end of the global cooldown.
    public static Value gcdTimeToReady(Unit unit) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return unit.caster().gcd().timeToReady(unit.fight().now());
            }
        };
    }
}
