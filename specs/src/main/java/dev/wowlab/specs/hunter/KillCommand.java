package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// Kill Command, spell 34026: for five seconds after a critical hit the pet may be told to strike (34027).
/// Confined to one thread.
final class KillCommand {
    private static final long OPEN_FOR = seconds(5);
    private static final double RANGE = 45;

    private final Unit unit;
    private final Spell strike;
    private long openUntil;

    private KillCommand(Unit unit, Spell strike) {
        this.unit = unit;
        this.strike = strike;
    }

    static Spell register(Hunter hunter, Spell strike) {
        return new KillCommand(hunter.unit(), strike).register();
    }

    private Spell register() {
        unit.onReset(() -> openUntil = 0);
        unit.registerProc(ProcConfig.of("Kill Command Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.CRIT)
                .handler((_, _) -> openUntil = unit.fight().now() + OPEN_FOR));
        return unit.registerSpell(SpellConfig.of(ActionId.spell(34026))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE)
                .classMask(HunterSpells.KILL_COMMAND)
                .flags(SpellFlag.APL | SpellFlag.MELEE_METRICS)
                .range(0, RANGE)
                .manaCost(75)
                .offGcd()
                .cooldown(unit.newCooldown(), seconds(5))
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .condition((_, target) -> openUntil >= unit.fight().now() && strike.canCast(target))
                .onApply((_, target) -> {
                    openUntil = 0;
                    strike.cast(target);
                }));
    }
}
