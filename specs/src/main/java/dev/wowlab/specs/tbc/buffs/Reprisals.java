package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// What hurts whoever hits its bearer; there is nothing of it where targets attack nobody. Stateless.
public final class Reprisals {
    private static final double RETRIBUTION = 26;
    private static final double THORNS = 25;
    private static final double SANCTUARY = 46;

    private Reprisals() {}

    /// Lets a Retribution Aura (27150) hurt who hits its unit. Only before the fight.
    ///
    /// @param points of Improved Retribution Aura, 0 to 2
    public static void retribution(Aura aura, int points) {
        Unit unit = aura.unit();
        if (!unit.health().isTanking()) {
            return;
        }
        ActionId id = ActionId.spell(27150).withTag(2);
        Spell spell = register(unit, id, School.HOLY, RETRIBUTION * (1 + 0.25 * points), Roll.ALWAYS_HIT);
        aura.attachProc(whenHit("Retribution Aura Damage", spell));
    }

    /// Thorns (26992).
    ///
    /// @param points of Brambles, 0 to 3
    static void thorns(Unit unit, int points) {
        if (!unit.health().isTanking()) {
            return;
        }
        ActionId id = ActionId.spell(26992);
        Spell spell = register(unit, id, School.NATURE, THORNS * (1 + 0.25 * points), Roll.MAGIC_HIT);
        unit.registerProc(whenHit("Thorns", spell).id(id));
    }

    /// Blessing of Sanctuary (27169): only blocks hurt the attacker, and the damage that it takes off every blow is
    /// none, as in WoWSims, where it multiplies the bonus that others add.
    static void sanctuary(Unit unit) {
        if (!unit.health().isTanking()) {
            return;
        }
        ActionId id = ActionId.spell(27169);
        Spell spell = register(unit, id, School.HOLY, SANCTUARY, Roll.MAGIC_HIT);
        unit.registerProc(ProcConfig.of("Blessing of Sanctuary")
                .id(id)
                .on(Event.SPELL_HIT_TAKEN)
                .outcome(Outcome.BLOCK)
                .handler((hit, _) -> spell.cast(hit.unit())));
    }

    private static ProcConfig whenHit(String name, Spell reprisal) {
        return ProcConfig.of(name)
                .on(Event.SPELL_HIT_TAKEN)
                .outcome(Outcome.LANDED)
                .handler((hit, _) -> {
                    if (hit.isSchool(School.PHYSICAL)) {
                        reprisal.cast(hit.unit());
                    }
                });
    }

    private static Spell register(Unit unit, ActionId id, School school, double damage, Roll roll) {
        return unit.registerSpell(SpellConfig.of(id)
                .school(school)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.BINARY | SpellFlag.PASSIVE_SPELL)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, damage, roll)));
    }
}
