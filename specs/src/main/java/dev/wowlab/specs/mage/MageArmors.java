package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.request.MageArmor;

/// Molten Armor (spell 30482), Mage Armor (27125) and Ice Armor (27124): one at a time. Stateless, thread-safe.
final class MageArmors {
    private static final String CATEGORY = "MageArmors";
    private static final double MOLTEN_CRIT_PERCENT = 3;
    private static final double MAGE_ARMOR_REGEN = 0.3;

    private MageArmors() {}

    static void register(Mage mage, MageArmor worn) {
        Aura molten = armor(mage, "Molten Armor", 30482, School.FIRE, MageSpells.MOLTEN_ARMOR, 630)
                .attachStats(StatBonus.of(Stat.SPELL_CRIT_PERCENT, MOLTEN_CRIT_PERCENT));
        Aura mageArmor = armor(mage, "Mage Armor", 27125, School.ARCANE, MageSpells.MAGE_ARMOR, 575)
                .attachAddition(Modifier.SPIRIT_REGEN_RATE_CASTING, MAGE_ARMOR_REGEN);
        Aura ice = armor(mage, "Frost Armor", 27124, School.FROST, MageSpells.FROST_ARMOR, 630);
        switch (worn) {
            case NONE -> {}
            case MOLTEN_ARMOR -> molten.makePermanent();
            case MAGE_ARMOR -> mageArmor.makePermanent();
            case ICE_ARMOR -> ice.makePermanent();
        }
    }

    private static Aura armor(Mage mage, String label, int spellId, School school, long mask, int cost) {
        ActionId id = ActionId.spell(spellId);
        Aura aura = mage.unit()
                .registerAura(AuraConfig.of(label).id(id).duration(minutes(30)))
                .exclusive(CATEGORY, true, 0, gained -> {}, lost -> {});
        mage.unit()
                .registerSpell(SpellConfig.of(id)
                        .school(school)
                        .flags(SpellFlag.APL | SpellFlag.HELPFUL)
                        .classMask(mask)
                        .manaCost(cost)
                        .gcd(SpellConfig.GCD)
                        .condition((cast, target) -> !aura.isActive())
                        .onApply((cast, target) -> aura.activate()));
        return aura;
    }
}
