package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form in which a feral druid begins every fight. Confined to one thread.
abstract sealed class AnimalForm permits BearForm, CatForm {
    /// What animals regain of the mana that spirit gives.
    private static final double SPIRIT_REGEN = 0.911337;

    private static final double COST_PERCENT = 35;

    final Feral feral;
    private final ActionId id;
    private final Claws paws;
    private @Nullable Aura aura;

    AnimalForm(Feral feral, ActionId id, double swingSeconds) {
        this.feral = feral;
        this.id = id;
        paws = Claws.paws(feral.character(), swingSeconds, feral.critMultiplier());
    }

    /// What it swings.
    final Claws paws() {
        return paws;
    }

    /// Its buff, for talents and sets to hang on.
    final Aura aura() {
        return Objects.requireNonNull(aura);
    }

    /// Registers its buff, before everything else of the druid.
    final void registerAura() {
        aura = newAura().onExpire(_ -> feral.forms().leave());
    }

    /// Registers its buff, but for what its end does to the form.
    abstract Aura newAura();

    /// What every form's buff begins with.
    ///
    /// @param bit of [Forms]
    final Aura newAura(String label, int bit, double threat) {
        return feral.unit()
                .registerAura(AuraConfig.of(label)
                        .id(id)
                        .permanent()
                        .onGain(gained -> feral.forms().enter(bit, gained, paws)))
                .attachMultiplier(Modifier.THREAT, threat)
                .attachMultiplier(Modifier.SPIRIT_REGEN, SPIRIT_REGEN);
    }

    /// The change into it; what it does is still to be said.
    final SpellConfig change(long classMask) {
        return SpellConfig.of(id)
                .classMask(classMask)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.APL)
                .manaCostPercent(COST_PERCENT)
                .gcd(SpellConfig.GCD)
                .ignoreHaste();
    }

    /// The power with which it begins: what items give, and what Furor gives, if it does.
    final double startingPower(double ofItems, double ofFuror) {
        return feral.fight().proc(0.2 * feral.talents().furor) ? ofItems + ofFuror : ofItems;
    }
}
