package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.request.Consumables;
import dev.wowlab.specs.tbc.consumables.Poison;
import org.jspecify.annotations.Nullable;

/// What a rogue puts on its weapons: Instant (26890), Deadly (27187) and Wound Poison (27189). Every hit
/// with a poisoned weapon may apply it, and Shiv always does. A second set of weapons bears the same, as
/// WoWSims has it. Confined to one thread.
final class Poisons {
    private static final ActionId INSTANT = ActionId.spell(26890);
    private static final ActionId DEADLY = ActionId.spell(27187);
    private static final ActionId WOUND = ActionId.spell(27189);
    private static final double INSTANT_DAMAGE = 146;
    private static final double INSTANT_SPREAD = 48;
    private static final double DEADLY_TICK = 45;
    private static final int MOST_DOSES = 5;
    private static final double WOUND_DAMAGE = 65;
    private static final double INSTANT_CHANCE = 0.2;
    private static final double OTHER_CHANCE = 0.3;
    private static final double CHANCE_PER_POINT = 0.02;

    private final Rogue rogue;
    private @Nullable Spell instant;
    private @Nullable Spell deadly;
    private @Nullable Spell wound;
    private @Nullable Spell shivved;
    private @Nullable AuraArray wounds;

    Poisons(Rogue rogue) {
        this.rogue = rogue;
    }

    // ---- planning ----

    /// Lets hits apply them; before everything else that listens to hits.
    void listen() {
        listen(Poison.DEADLY, "Deadly Poison", OTHER_CHANCE);
        listen(Poison.WOUND, "Wound Poison", OTHER_CHANCE);
        listen(Poison.INSTANT, "Instant Poison", INSTANT_CHANCE);
    }

    private void listen(Poison poison, String name, double chance) {
        int mask = maskOf(poison);
        if (mask != 0) {
            rogue.unit()
                    .registerProc(ProcConfig.of(name)
                            .on(Event.SPELL_HIT_DEALT)
                            .outcome(Outcome.LANDED)
                            .procMask(mask)
                            .chance(chance + CHANCE_PER_POINT * rogue.talents().improvedPoisons)
                            .immediately()
                            .handler((_, result) -> apply(poison, result.target())));
        }
    }

    private int maskOf(Poison poison) {
        Consumables worn = rogue.character().request().consumables();
        return (worn.mhImbueId() == poison.imbue() ? ProcMask.MELEE_MH : 0)
                | (worn.ohImbueId() == poison.imbue() ? ProcMask.MELEE_OH : 0);
    }

    void register() {
        if (maskOf(Poison.DEADLY) != 0) {
            deadly = registerDeadly();
        }
        if (maskOf(Poison.INSTANT) != 0) {
            instant = rogue.unit().registerSpell(instant(INSTANT));
        }
        if (maskOf(Poison.WOUND) != 0) {
            wounds = rogue.unit()
                    .enemyAuras(target -> target.getOrRegisterAura(
                            AuraConfig.of("Wound Poison").id(WOUND).duration(seconds(15))));
            wound = rogue.unit().registerSpell(wound(WOUND, wounds));
        }
        shivved = registerShivved();
    }

    /// What Shiv applies, reported apart.
    private @Nullable Spell registerShivved() {
        int imbue = rogue.character().request().consumables().ohImbueId();
        Unit unit = rogue.unit();
        if (imbue == Poison.DEADLY.imbue()) {
            return unit.registerSpell(poison(DEADLY.withTag(1), RogueSpells.DEADLY_POISON)
                    .critMultiplier(1)
                    .onApply(this::applyDeadly));
        }
        if (imbue == Poison.INSTANT.imbue()) {
            return unit.registerSpell(instant(INSTANT.withTag(1)));
        }
        AuraArray wounded = wounds;
        return imbue == Poison.WOUND.imbue() && wounded != null
                ? unit.registerSpell(wound(WOUND.withTag(1), wounded))
                : null;
    }

    private static SpellConfig poison(ActionId id, long classMask) {
        return SpellConfig.of(id)
                .school(School.NATURE)
                .procMask(ProcMask.SPELL_DAMAGE_PROC)
                .classMask(classMask)
                .flags(SpellFlag.POISON | SpellFlag.PASSIVE_SPELL);
    }

    private static SpellConfig instant(ActionId id) {
        return poison(id, RogueSpells.INSTANT_POISON)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(
                        target, INSTANT_DAMAGE + spell.fight().random() * INSTANT_SPREAD, Roll.MAGIC_HIT_AND_CRIT));
    }

    private static SpellConfig wound(ActionId id, AuraArray wounds) {
        return poison(id, RogueSpells.WOUND_POISON)
                .critMultiplier(Character.SPELL_CRIT_MULTIPLIER)
                .onApply((spell, target) -> {
                    if (spell.calcAndDealDamage(target, WOUND_DAMAGE, Roll.MAGIC_HIT_AND_CRIT)
                            .landed()) {
                        wounds.on(target).activate();
                    }
                });
    }

    private Spell registerDeadly() {
        return rogue.unit()
                .registerSpell(poison(DEADLY, RogueSpells.DEADLY_POISON)
                        .critMultiplier(1)
                        .dot(DotConfig.of(AuraConfig.of("Deadly Poison").maxStacks(MOST_DOSES))
                                .ticks(4, seconds(3))
                                .onSnapshot((dot, target) -> dot.snapshot(
                                        target, DEADLY_TICK * dot.aura().stacks()))
                                .onTick((dot, target) -> dot.dealSnapshotTick(target, Roll.TICK)))
                        .onApply(this::applyDeadly));
    }

    // ---- in a fight ----

    private void apply(Poison poison, Unit target) {
        Spell spell = switch (poison) {
            case INSTANT -> instant;
            case DEADLY -> deadly;
            case WOUND -> wound;
        };
        if (spell != null) {
            spell.cast(target);
        }
    }

    private void applyDeadly(Spell spell, Unit target) {
        SpellResult hit = spell.calcAndDealOutcome(target, Roll.MAGIC_HIT);
        Spell poison = deadly;
        if (!hit.landed() || poison == null) {
            return;
        }
        Dot dot = poison.dot(target);
        if (dot.isActive()) {
            dot.aura().refresh();
            dot.aura().addStack();
        } else {
            dot.apply();
            dot.aura().setStacks(1);
        }
        dot.takeSnapshot();
    }

    /// Applies what is on the off hand.
    void applyOffHand(Unit target) {
        Spell spell = shivved;
        if (spell != null) {
            spell.cast(target);
        }
    }

    /// Whether a target suffers from a poison that Mutilate makes use of.
    boolean isPoisoned(Unit target) {
        AuraArray wounded = wounds;
        return deadlyDoses(target) > 0 || (wounded != null && wounded.on(target).isActive());
    }

    /// Doses of Deadly Poison on a target.
    int deadlyDoses(Unit target) {
        Spell poison = deadly;
        return poison == null ? 0 : poison.dot(target).aura().stacks();
    }

    /// Takes doses of Deadly Poison off a target; all where there are no more.
    void useUpDoses(Unit target, int doses) {
        Spell poison = deadly;
        if (poison == null) {
            return;
        }
        Dot dot = poison.dot(target);
        int left = dot.aura().stacks() - doses;
        if (left > 0) {
            dot.aura().setStacks(left);
        } else {
            dot.deactivate();
        }
    }
}
