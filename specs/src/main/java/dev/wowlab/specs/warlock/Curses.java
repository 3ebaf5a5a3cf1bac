package dev.wowlab.specs.warlock;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.apl.WarlockCurse;
import dev.wowlab.specs.tbc.debuffs.CurseOfElements;
import dev.wowlab.specs.tbc.debuffs.CurseOfRecklessness;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A warlock's curses: a target bears one of each warlock's. Confined to one thread.
final class Curses {
    private static final int ELEMENTS = 27228;
    private static final int RECKLESSNESS = 27226;

    private @Nullable Spell current;
    private @Nullable AuraArray elementsDebuff;
    private @Nullable AuraArray recklessnessDebuff;
    private @Nullable Spell agony;
    private @Nullable Spell doom;
    private @Nullable Spell elements;
    private @Nullable Spell recklessness;

    static void register(Warlock warlock) {
        Curses curses = warlock.curses();
        Unit unit = warlock.unit();
        unit.onReset(() -> curses.current = null);
        AuraArray elementsDebuff =
                unit.enemyAuras(target -> CurseOfElements.on(target, false, warlock.talents().malediction));
        curses.elementsDebuff = elementsDebuff;
        curses.elements = curses.debuff(unit, ELEMENTS, WarlockSpells.CURSE_OF_THE_ELEMENTS, 260, elementsDebuff);
        curses.doom = CurseOfDoom.register(warlock);
        curses.agony = CurseOfAgony.register(warlock);
        AuraArray recklessnessDebuff = unit.enemyAuras(target -> CurseOfRecklessness.on(target, false));
        curses.recklessnessDebuff = recklessnessDebuff;
        curses.recklessness =
                curses.debuff(unit, RECKLESSNESS, WarlockSpells.CURSE_OF_RECKLESSNESS, 160, recklessnessDebuff);
    }

    private Spell debuff(Unit unit, int spellId, long mask, int cost, AuraArray debuff) {
        return unit.registerSpell(SpellConfig.of(ActionId.spell(spellId))
                .school(School.SHADOW)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.APL)
                .classMask(mask)
                .manaCost(cost)
                .gcd(SpellConfig.GCD)
                .relatedAuras(debuff)
                .onApply((spell, target) -> {
                    SpellResult result = spell.calcOutcome(target, Roll.MAGIC_HIT);
                    if (result.landed()) {
                        replace(spell, target);
                        debuff.on(target).activate();
                    }
                    spell.dealDamage(result);
                }));
    }

    /// Casts a curse that is a dot.
    void castWithDot(Spell spell, Unit target) {
        SpellResult result = spell.calcOutcome(target, Roll.MAGIC_HIT);
        if (result.landed()) {
            replace(spell, target);
            spell.dot(target).apply();
        }
        spell.dealDamage(result);
    }

    /// Takes the former curse off the target.
    private void replace(Spell curse, Unit target) {
        Spell former = current;
        if (former != null) {
            Dot dot = former.dotOrNull(target);
            if (dot != null) {
                dot.deactivate();
            } else if (former == elements && elementsDebuff != null) {
                elementsDebuff.on(target).deactivate();
            } else if (former == recklessness && recklessnessDebuff != null) {
                recklessnessDebuff.on(target).deactivate();
            }
        }
        current = curse;
    }

    /// The spell of an assigned curse, for APLs; empty when none is assigned.
    Optional<Spell> spellOf(WarlockCurse curse) {
        return Optional.ofNullable(
                switch (curse) {
                    case AGONY -> agony;
                    case DOOM -> doom;
                    case ELEMENTS -> elements;
                    case RECKLESSNESS -> recklessness;
                });
    }
}
