package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/// The talent Omen of Clarity, spell 16864: two times a minute a strike, hit or miss, makes the next ability free
/// (Clearcasting, 16870). The paw's speed counts for swings, the weapon's for everything else. Confined to one thread.
final class OmenOfClarity {
    private static final double PER_MINUTE = 2;
    private static final long CLEARED = DruidSpells.BUILDERS
            | DruidSpells.RIP
            | DruidSpells.FEROCIOUS_BITE
            | DruidSpells.MANGLE_BEAR
            | DruidSpells.MAUL
            | DruidSpells.LACERATE
            | DruidSpells.SWIPE
            | DruidSpells.DEMORALIZING_ROAR;

    private final Feral feral;
    private @Nullable Aura clearcasting;
    private double specialChance;

    OmenOfClarity(Feral feral) {
        this.feral = feral;
    }

    void register() {
        if (feral.talents().omenOfClarity == 0) {
            return;
        }
        Unit unit = feral.unit();
        Aura buff = unit.registerAura(AuraConfig.of("Clearcasting")
                        .id(ActionId.spell(16870))
                        .duration(seconds(15))
                        .onCastComplete((aura, spell) -> {
                            if (spell.is(CLEARED)) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(CLEARED)
                        .value(-2));
        clearcasting = buff;
        double swingChance = PER_MINUTE * unit.swings().mainHandWeapon().swingSeconds() / 60;
        takeWeapon();
        feral.character().gear().follow(EnumSet.of(Slot.MAIN_HAND), this::takeWeapon);
        unit.registerProc(ProcConfig.of("Omen of Clarity")
                .id(ActionId.spell(16864))
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE)
                .icd(seconds(10))
                .condition((spell, _) -> {
                    boolean swing = (spell.procMask() & ProcMask.MELEE_MH_AUTO) != 0;
                    return feral.fight().proc(swing ? swingChance : specialChance);
                })
                .handler((_, _) -> buff.activate()));
    }

    private void takeWeapon() {
        specialChance = PER_MINUTE * feral.weaponSeconds() / 60;
    }

    /// Whether the next ability is free.
    boolean isClear() {
        return clearcasting != null && clearcasting.isActive();
    }
}
