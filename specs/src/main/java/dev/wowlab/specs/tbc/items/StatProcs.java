package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.EffectTrigger;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Items whose buff may start on an event. When, is in `stat-procs.tsv`; what, how likely and how often, in the
/// game data. A rate without a proc mask is that of a weapon's own hits. Stateless, thread-safe.
final class StatProcs {
    private record Trigger(int itemId, String name, Event[] events, int procMask, int outcome, String flags) {}

    private StatProcs() {}

    static void register(EffectCatalog catalog) {
        for (String[] row : EffectTable.rows("stat-procs.tsv")) {
            Trigger trigger = new Trigger(
                    Integer.parseInt(row[0]),
                    row[1],
                    ProcWords.events(row[2]),
                    ProcWords.procMask(row[3]),
                    ProcWords.outcome(row[4]),
                    row[5]);
            catalog.item(trigger.itemId, character -> apply(character, trigger));
        }
    }

    private static void apply(Character character, Trigger trigger) {
        for (ItemEffect effect : EffectTable.effectsOf(character, trigger.itemId)) {
            if (effect.trigger() instanceof EffectTrigger.Proc proc) {
                register(character, trigger, effect, proc);
            }
        }
    }

    private static void register(Character character, Trigger trigger, ItemEffect effect, EffectTrigger.Proc proc) {
        Aura buff = buff(character, trigger.name + " Proc", effect);
        boolean stacks = effect.maxStacks() > 0;
        ProcConfig config = ProcConfig.of(trigger.name)
                .id(ActionId.item(trigger.itemId))
                .on(trigger.events)
                .procMask(trigger.procMask)
                .outcome(trigger.outcome)
                .icd(millis(proc.internalCooldownMs()))
                .handler((spell, result) -> {
                    buff.activate();
                    if (stacks) {
                        buff.addStack();
                    }
                });
        if (proc.procsPerMinute() > 0) {
            config.ppm(proc.procsPerMinute());
            if (trigger.procMask == ProcMask.UNKNOWN) {
                WeaponHands.withItem(character, config, trigger.itemId);
            }
        } else {
            config.chance(proc.chance());
        }
        if (trigger.flags.contains("damage")) {
            config.requireDamage();
        }
        if (trigger.flags.contains("class")) {
            config.classSpellsOnly();
        }
        Aura listener = character.unit().registerProc(config);
        character.unit().auras().addItemProc(buff, listener, EffectTable.statsOf(effect));
    }

    private static Aura buff(Character character, String label, ItemEffect effect) {
        ActionId id = ActionId.spell(effect.buffId());
        StatBonus stats = EffectTable.statsOf(effect);
        long duration = millis(effect.durationMs());
        return effect.maxStacks() > 0
                ? StackingStats.register(character.unit(), label, id, stats, effect.maxStacks(), duration)
                : character.unit().registerStatAura(label, id, stats, duration);
    }
}
