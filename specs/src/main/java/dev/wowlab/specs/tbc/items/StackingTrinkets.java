package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.EffectTrigger;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Trinkets that on use, or by chance, open a window in which events build up a second buff. Stateless, thread-safe.
final class StackingTrinkets {
    private static final int BLACKENED_NAARU_SLIVER = 34427;
    private static final int ATTACKS = ProcMask.MELEE | ProcMask.RANGED;

    private StackingTrinkets() {}

    private record Window(int itemId, String name, Event event, int procMask, boolean requireDamage) {}

    static void register(EffectCatalog catalog) {
        register(catalog, new Window(19948, "Zandalarian Hero Badge", Event.SPELL_HIT_TAKEN, ATTACKS, true));
        register(catalog, new Window(21670, "Badge of the Swarmguard", Event.SPELL_HIT_DEALT, ATTACKS, true));
        int spells = ProcMask.MELEE_SPECIAL | ProcMask.RANGED | ProcMask.SPELL_DAMAGE;
        register(catalog, new Window(22678, "Talisman of Ascendance", Event.SPELL_HIT_DEALT, spells, false));
        catalog.item(BLACKENED_NAARU_SLIVER, StackingTrinkets::blackenedNaaruSliver);
    }

    private static void register(EffectCatalog catalog, Window window) {
        catalog.item(window.itemId, character -> {
            for (ItemEffect effect : EffectTable.effectsOf(character, window.itemId)) {
                if (effect.trigger() instanceof EffectTrigger.OnUse use
                        && effect.stacking().isPresent()) {
                    open(character, window, effect, use);
                }
            }
        });
    }

    private static void open(Character character, Window window, ItemEffect effect, EffectTrigger.OnUse use) {
        Unit unit = character.unit();
        ItemEffect.Stacking stacking = effect.stacking().orElseThrow();
        ItemEffect perStack = stacking.aura();
        Aura stacks = StackingStats.register(
                unit,
                window.name + " Proc",
                ActionId.spell(perStack.buffId()),
                EffectTable.statsOf(perStack),
                perStack.maxStacks(),
                SimTime.NEVER);
        ProcConfig gain = ProcConfig.of(window.name)
                .on(window.event)
                .procMask(window.procMask)
                .outcome(Outcome.LANDED)
                .handler((spell, result) -> {
                    if (stacks.isActive()) {
                        stacks.addStack();
                    }
                });
        if (window.requireDamage) {
            gain.requireDamage();
        }
        if (stacking.gain() instanceof EffectTrigger.Proc proc) {
            gain.icd(millis(proc.internalCooldownMs()));
            if (proc.procsPerMinute() > 0) {
                gain.ppm(proc.procsPerMinute());
            } else if (proc.chance() > 0) {
                gain.chance(proc.chance());
            }
        }
        unit.auras().addItemProc(stacks, EffectTable.statsOf(perStack));
        boolean decays = stacking.decays();
        Aura open = unit.registerAura(AuraConfig.of(window.name + " Window")
                        .id(ActionId.spell(effect.buffId()))
                        .duration(millis(effect.durationMs()))
                        .onExpire(aura -> stacks.deactivate()))
                .attachProc(gain);
        Spell spell = unit.registerSpell(OnUseStats.spell(character, window.itemId, effect, use)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE)
                .onApply((cast, target) -> {
                    open.activate();
                    stacks.activate();
                    if (decays) {
                        stacks.setStacks(stacks.maxStacks());
                    }
                }));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.DPS).buff(stacks, EffectTable.statsOf(perStack)));
    }

    /// Battle Trance (spell 45040): an attack may open a window in which each attack adds a stack (45041).
    private static void blackenedNaaruSliver(Character character) {
        for (ItemEffect effect : EffectTable.effectsOf(character, BLACKENED_NAARU_SLIVER)) {
            if (effect.trigger() instanceof EffectTrigger.Proc proc
                    && effect.stacking().isPresent()) {
                openByItself(character, effect, proc, effect.stacking().orElseThrow());
            }
        }
    }

    private static void openByItself(
            Character character, ItemEffect effect, EffectTrigger.Proc proc, ItemEffect.Stacking stacking) {
        Unit unit = character.unit();
        Aura stacks = StackingStats.register(
                unit,
                "Blackened Naaru Sliver Stacks",
                ActionId.spell(stacking.aura().buffId()),
                EffectTable.statsOf(stacking.aura()),
                stacking.aura().maxStacks(),
                SimTime.NEVER);
        Aura window = unit.registerAura(AuraConfig.of("Blackened Naaru Sliver Proc")
                        .id(ActionId.spell(effect.buffId()))
                        .duration(millis(effect.durationMs()))
                        .onGain(aura -> stacks.activate())
                        .onExpire(aura -> stacks.deactivate()))
                .attachProc(ProcConfig.of("Blackened Naaru Sliver Stack Trigger")
                        .on(Event.SPELL_HIT_DEALT)
                        .procMask(ATTACKS)
                        .outcome(Outcome.LANDED)
                        .handler((spell, result) -> {
                            if (stacks.isActive()) {
                                stacks.addStack();
                            }
                        }));
        Aura listener = unit.registerProc(ProcConfig.of("Blackened Naaru Sliver")
                .id(ActionId.item(BLACKENED_NAARU_SLIVER))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ATTACKS)
                .outcome(Outcome.LANDED)
                .requireDamage()
                .chance(proc.chance())
                .icd(millis(proc.internalCooldownMs()))
                .handler((spell, result) -> window.activate()));
        unit.auras().addItemProc(stacks, listener, EffectTable.statsOf(stacking.aura()));
    }
}
