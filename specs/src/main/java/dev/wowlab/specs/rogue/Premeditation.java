package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;

/// Premeditation, spell 14183: two combo points in stealth, which are lost after ten seconds without a
/// finishing move. Confined to one thread.
final class Premeditation {
    private static final int SPELL = 14183;
    private static final int POINTS = 2;

    private final Unit unit;
    private final ResourceMetrics points;
    private boolean owed;

    private Premeditation(Unit unit, ResourceMetrics points) {
        this.unit = unit;
        this.points = points;
        unit.onReset(() -> owed = false);
    }

    static void register(Rogue rogue) {
        if (rogue.talents().premeditation == 0) {
            return;
        }
        Unit unit = rogue.unit();
        Premeditation plan = new Premeditation(unit, rogue.pointsOf(SPELL));
        Aura timeout = unit.registerAura(AuraConfig.of("Premed Timeout Aura")
                        .duration(seconds(10))
                        .onCastComplete((_, spell) -> plan.keepIf(spell.is(RogueSpells.SLICE_AND_DICE)))
                        .onSpellHitDealt((_, spell, result) ->
                                plan.keepIf(spell.is(RogueSpells.REMEMBERED_FINISHERS) && result.landed())))
                .onGain(_ -> plan.owed = true)
                .onExpire(_ -> plan.takeBack());
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.spell(SPELL))
                .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                .classMask(RogueSpells.PREMEDITATION)
                .cooldown(rogue.readiedByPreparation(), minutes(2))
                .condition((_, _) -> rogue.stealth().isOn())
                .onApply((_, _) -> {
                    unit.comboPoints().gain(POINTS, plan.points);
                    timeout.activate();
                }));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell)
                        .type(MajorCooldown.DPS)
                        .priority(MajorCooldown.PRIORITY_LOW)
                        .allowQueueing());
    }

    private void keepIf(boolean finished) {
        if (finished) {
            owed = false;
        }
    }

    private void takeBack() {
        if (owed) {
            unit.comboPoints().gain(-POINTS, points);
            owed = false;
        }
    }
}
