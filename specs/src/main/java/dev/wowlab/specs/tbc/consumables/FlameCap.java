package dev.wowlab.specs.tbc.consumables;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// Flame Cap (22788): besides its fire damage, a weapon hit strikes its target with fire 18.5 % of the time.
/// Stateless.
final class FlameCap {
    private static final double DAMAGE = 40;
    private static final double CHANCE = 0.185;

    private FlameCap() {}

    static void addProc(Character character, int itemId) {
        Unit unit = character.unit();
        ActionId id = ActionId.item(itemId);
        Aura buff = unit.auras().byId(id);
        if (buff == null) {
            return;
        }
        Spell flame = unit.registerSpell(SpellConfig.of(id)
                .school(School.FIRE)
                .procMask(ProcMask.EMPTY)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, DAMAGE, Roll.MAGIC_HIT_AND_CRIT)));
        buff.attachProc(ProcConfig.of("Flame Cap - Proc")
                .id(id)
                .on(ProcConfig.Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_OR_RANGED)
                .outcome(Outcome.LANDED)
                .chance(CHANCE)
                .handler((_, result) -> flame.cast(result.target())));
    }
}
