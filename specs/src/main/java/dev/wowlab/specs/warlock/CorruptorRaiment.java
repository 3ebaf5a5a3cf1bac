package dev.wowlab.specs.warlock;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.specs.character.Character;
import org.jspecify.annotations.Nullable;

/// Four pieces of the Corruptor Raiment, spell 37384: Shadow Bolts strengthen a running Corruption by a tenth,
/// Incinerates a running Immolate, again and again. Confined to one thread.
final class CorruptorRaiment {
    private static final double MORE = 1.1;

    private @Nullable Spell corruption;
    private @Nullable Spell immolateDot;
    private boolean worn;
    private double[] corruptionFactor = new double[0];
    private double[] immolateFactor = new double[0];

    void register(Character character, Aura set) {
        worn = true;
        int units = character.fight().units().size();
        corruptionFactor = new double[units];
        immolateFactor = new double[units];
        set.attachProc(ProcConfig.of("Corruptor Raiment 4pc - Improved Corruption and Immolate")
                .id(ActionId.spell(37384))
                .classMask(WarlockSpells.SHADOW_BOLT | WarlockSpells.INCINERATE)
                .outcome(Outcome.LANDED)
                .on(Event.SPELL_HIT_DEALT)
                .handler((spell, result) -> {
                    if (spell.is(WarlockSpells.SHADOW_BOLT)) {
                        strengthen(corruption, result.target(), corruptionFactor, Corruption.TICK_DAMAGE);
                    } else {
                        strengthen(immolateDot, result.target(), immolateFactor, Immolate.TICK_DAMAGE);
                    }
                }));
    }

    /// Called once the spells are there.
    void connect(Spell corruptionSpell, Spell immolateDotSpell) {
        corruption = corruptionSpell;
        immolateDot = immolateDotSpell;
        if (worn) {
            startFresh(corruptionSpell, corruptionFactor);
            startFresh(immolateDotSpell, immolateFactor);
        }
    }

    private static void startFresh(Spell spell, double[] factor) {
        for (Unit target : spell.fight().targets()) {
            spell.dot(target).aura().onGain(aura -> factor[aura.unit().index()] = 1);
        }
    }

    private static void strengthen(@Nullable Spell spell, Unit target, double[] factor, double tickDamage) {
        if (spell == null || !spell.dot(target).isActive()) {
            return;
        }
        Dot dot = spell.dot(target);
        double before = tickDamage * factor[target.index()];
        factor[target.index()] *= MORE;
        dot.snapshotDamage += tickDamage * factor[target.index()] - before;
    }
}
