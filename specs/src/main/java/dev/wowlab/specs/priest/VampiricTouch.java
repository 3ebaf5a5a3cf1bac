package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Vampiric Touch, its last rank spell 34917: while it is on a target, the priest's shadow damage to it
/// gives mana, by talent. Stateless, thread-safe.
final class VampiricTouch {
    private static final double COEFFICIENT = 0.2;
    private static final double MANA_PER_DAMAGE = 0.05;
    private static final SpellRank[] RANKS = {
        SpellRank.tick(34914, 325, 90, COEFFICIENT),
        SpellRank.tick(34916, 400, 120, COEFFICIENT),
        SpellRank.tick(34917, 425, 130, COEFFICIENT)
    };

    private VampiricTouch() {}

    static void register(Priest priest) {
        for (SpellRank rank : RANKS) {
            Spell touch = priest.unit()
                    .registerSpell(PriestSpell.castable(rank, School.SHADOW, PriestSpells.VAMPIRIC_TOUCH)
                            .rank(rank.numberIn(RANKS))
                            .castTime(millis(1500))
                            .dot(PriestSpell.ticking("VampiricTouch", rank, RANKS)
                                    .ticks(5, seconds(3)))
                            .onApply((spell, target) -> {
                                if (spell.calcAndDealOutcome(target, Roll.MAGIC_HIT)
                                        .landed()) {
                                    spell.dot(target).apply();
                                }
                            }));
            returnMana(priest.unit(), touch);
        }
    }

    private static void returnMana(Unit priest, Spell touch) {
        ResourceMetrics metrics = priest.newResourceMetrics(
                ResourceType.MANA, ActionId.spell(touch.id().number()).withTag(1));
        ProcConfig mana = ProcConfig.of("VampiricTouch-ManaReturn")
                .on(Event.SPELL_HIT_TAKEN, Event.PERIODIC_TAKEN)
                .classMask(PriestSpells.SHADOW)
                .requireDamage()
                .condition((spell, _) -> spell.unit() == priest)
                .handler((spell, result) -> priest.mana().gain(result.damage() * MANA_PER_DAMAGE, metrics));
        for (Unit target : priest.fight().targets()) {
            touch.dot(target).aura().attachProc(mana);
        }
    }
}
