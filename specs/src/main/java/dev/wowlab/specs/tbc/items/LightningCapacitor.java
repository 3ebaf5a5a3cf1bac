package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellCallbacks.OnResult;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// The Lightning Capacitor, item 28785: every third crit looses a bolt, spell 37661. Stateless, thread-safe.
final class LightningCapacitor {
    private static final int ITEM = 28785;
    private static final int CHARGES = 3;
    private static final long REST = millis(2500);

    private LightningCapacitor() {}

    static void register(EffectCatalog catalog) {
        catalog.item(ITEM, LightningCapacitor::apply);
    }

    private static void apply(Character character) {
        Unit unit = character.unit();
        OnResult strike = (spell, result) -> {
            Unit target = result.target();
            result.release();
            spell.calcAndDealDamage(target, character.fight().roll(694, 806), Roll.MAGIC_HIT_AND_CRIT);
        };
        Spell bolt = unit.registerSpell(SpellConfig.of(ActionId.spell(37661))
                .school(School.NATURE)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.PASSIVE_SPELL | SpellFlag.IGNORE_ATTACKER_MODIFIERS)
                .missileSpeed(20)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                // Causes no threat in the peer (docs/ruleset-tbc.md).
                .threatMultiplier(0)
                .onApply((spell, target) ->
                        spell.afterTravel(spell.calcOutcome(target, Roll.ALWAYS_HIT_NO_COUNT), strike)));
        CooldownTimer rest = unit.newCooldown();
        Aura charge = unit.registerAura(AuraConfig.of("Electrical Charge")
                .id(ActionId.spell(37658))
                .duration(SimTime.NEVER)
                .maxStacks(CHARGES)
                .onStacks((aura, before, now) -> {
                    if (now >= CHARGES) {
                        aura.setStacks(0);
                        aura.deactivate();
                        bolt.proc(unit.currentTarget());
                        rest.set(character.fight().now() + REST);
                    }
                }));
        unit.registerProc(ProcConfig.of("The Lightning Capacitor")
                .id(ActionId.item(ITEM))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.SPELL_OR_SPELL_PROC)
                .outcome(Outcome.CRIT)
                .handler((spell, result) -> {
                    if (rest.isReady(character.fight().now())) {
                        charge.activate();
                        charge.addStack();
                    }
                }));
    }
}
