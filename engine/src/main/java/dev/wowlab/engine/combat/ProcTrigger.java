package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.core.FightRandom;
import dev.wowlab.engine.core.SimTime;
import org.jspecify.annotations.Nullable;

/// A proc attached to an aura: checks its conditions on each event and runs its action. Confined to one thread.
final class ProcTrigger {
    private final Unit unit;
    private final ProcConfig config;
    private final @Nullable CooldownTimer icd;

    /// Its stream of [Fight#random].
    private final int chanceStream;

    /// Its number among the chances of [Fight#luck], where anything is left to chance.
    private final int chanceNumber;

    private ProcTrigger(Unit unit, ProcConfig config, @Nullable CooldownTimer icd) {
        this.unit = unit;
        this.config = config;
        this.icd = icd;
        String name = unit.key() + "|proc|" + config.name;
        chanceStream = unit.fight().random.newStream(name);
        chanceNumber =
                config.chance == 1 && config.ppm == 0 ? -1 : unit.fight().luck.newChance(name);
    }

    /// Makes an aura that listens; permanent unless the config has a duration.
    static Aura newAura(Unit unit, ProcConfig config) {
        AuraConfig aura = AuraConfig.of(config.name).id(config.metricsId);
        if (config.durationNs == 0 || config.durationNs == SimTime.NEVER) {
            aura.permanent();
        } else {
            aura.duration(config.durationNs);
        }
        Aura made = unit.registerAura(aura);
        made.procId = config.id;
        attach(made, config);
        return made;
    }

    static void attach(Aura aura, ProcConfig config) {
        Unit unit = aura.unit;
        CooldownTimer icd = null;
        if (config.icdNs != 0) {
            icd = unit.newCooldown();
            aura.icd = icd;
            aura.icdNs = config.icdNs;
        }
        ProcTrigger trigger = new ProcTrigger(unit, config, icd);
        if (config.events.contains(Event.SPELL_HIT_DEALT)) {
            aura.onSpellHitDealt = trigger::onHit;
        }
        if (config.events.contains(Event.SPELL_HIT_TAKEN)) {
            aura.onSpellHitTaken = trigger::onHit;
        }
        if (config.events.contains(Event.PERIODIC_DEALT)) {
            aura.onPeriodicDealt = trigger::onHit;
        }
        if (config.events.contains(Event.PERIODIC_TAKEN)) {
            aura.onPeriodicTaken = trigger::onHit;
        }
        if (config.events.contains(Event.CAST_COMPLETE)) {
            aura.onCastComplete = trigger::onCast;
        }
        if (config.events.contains(Event.APPLY_EFFECTS)) {
            aura.onApplyEffects = trigger::onApply;
        }
    }

    private boolean concerns(Spell spell) {
        int mask = spell.procMask;
        return (config.procMask == 0 || (mask & config.procMask) != 0)
                && (mask & config.procMaskExclude) == 0
                && (config.classMask == 0 || (spell.classMask & config.classMask) != 0)
                && (!config.classSpellsOnly || spell.classMask != 0)
                && (config.spellFlags == 0 || spell.hasFlag(config.spellFlags))
                && !spell.hasFlag(config.spellFlagsExclude);
    }

    private boolean coolingDown() {
        return icd != null && !icd.isReady(unit.fight().now());
    }

    private void startIcd() {
        if (icd != null) {
            icd.set(unit.fight().now() + config.icdNs);
        }
    }

    /// @param ppm times a minute of unhasted swings, 0 for no such limit
    private boolean rolls(Spell spell, double ppm) {
        if (config.chance == 1 && ppm == 0) {
            return true;
        }
        Fight fight = unit.fight();
        FightRandom random = fight.random;
        long outer = random.enter(chanceStream);
        double ppmChance = ppm == 0 ? 1 : unit.swings().ppmChance(ppm, spell.procMask, config.procMask);
        boolean happens = (config.chance == 1 || random.nextDouble() <= config.chance) && fight.draw(ppmChance);
        random.leave(outer);
        fight.luck.roll(chanceNumber, config.chance * Math.min(1, ppmChance), happens);
        return happens;
    }

    private void onHit(Aura aura, Spell spell, SpellResult result) {
        if (!concerns(spell)
                || (config.outcome != 0 && (result.outcome & config.outcome) == 0)
                || (config.requireDamage && result.damage == 0)
                || coolingDown()
                || (config.condition != null && !config.condition.allows(spell, result))
                || !rolls(spell, config.ppm)) {
            return;
        }
        startIcd();
        run(spell, result);
    }

    private void onCast(Aura aura, Spell spell) {
        if (!concerns(spell) || coolingDown() || !rolls(spell, 0)) {
            return;
        }
        startIcd();
        SpellResult empty = unit.fight().results.take(unit.currentTarget());
        run(spell, empty);
        empty.inUse = false;
    }

    private void onApply(Aura aura, Unit target, Spell spell) {
        if (!concerns(spell) || coolingDown() || !rolls(spell, 0)) {
            return;
        }
        SpellResult empty = unit.fight().results.take(target);
        if (config.condition == null || config.condition.allows(spell, empty)) {
            startIcd();
            run(spell, empty);
        }
        empty.inUse = false;
    }

    private void run(Spell spell, SpellResult result) {
        if (config.immediately) {
            config.handler.run(spell, result);
            return;
        }
        Fight fight = unit.fight();
        fight.batch.add(spell, result, config.handler, fight.now());
    }
}
