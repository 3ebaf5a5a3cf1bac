package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.ExclusiveEffect;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// A debuff by which a target takes more damage of one school with each of its stacks. Confined to one thread.
final class StackingSchoolDamage {
    private static final int MAX_STACKS = 5;

    private final Unit target;
    private final int modifier;
    private final ExclusiveEffect effect;

    private StackingSchoolDamage(Aura aura, String category, School school, double perStack) {
        target = aura.unit();
        modifier = Modifier.damageTaken(school);
        effect = aura.newExclusiveEffect(category, false, 1, _ -> gain(), _ -> expire());
        aura.onStacks((_, _, stacks) -> setStrength(1 + perStack * stacks));
    }

    private void setStrength(double multiplier) {
        effect.setPriority(multiplier);
    }

    private void gain() {
        target.multiplyModifier(modifier, effect.priority());
    }

    private void expire() {
        target.multiplyModifier(modifier, 1 / effect.priority());
    }

    static Aura on(Unit target, String label, int spellId, long durationNs, School school, double perStack) {
        Aura present = target.auras().byLabel(label);
        if (present != null) {
            return present;
        }
        Aura aura = target.registerAura(AuraConfig.of(label)
                .id(ActionId.spell(spellId))
                .duration(durationNs)
                .maxStacks(MAX_STACKS));
        StackingSchoolDamage unused = new StackingSchoolDamage(aura, label, school, perStack);
        return aura;
    }
}
