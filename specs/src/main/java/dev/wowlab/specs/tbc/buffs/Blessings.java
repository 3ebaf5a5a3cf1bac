package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.request.IndividualBuffs;

/// What others cast onto one person for the whole fight. Stateless.
final class Blessings {
    private static final Stat[] ATTRIBUTES = {Stat.AGILITY, Stat.STRENGTH, Stat.STAMINA, Stat.INTELLECT, Stat.SPIRIT};

    private Blessings() {}

    static void give(BuffLedger ledger, IndividualBuffs buffs) {
        if (buffs.blessingOfKings()) {
            Aura aura = ledger.show("Blessing of Kings", 20217);
            for (Stat attribute : ATTRIBUTES) {
                ledger.multiplyStat(aura, attribute, 1.1);
            }
        }
        if (buffs.blessingOfMight() != TristateEffect.MISSING) {
            double power = 220 * (buffs.blessingOfMight() == TristateEffect.IMPROVED ? 1.2 : 1);
            ledger.stats(
                    "Blessing Of Might",
                    27141,
                    StatBonus.of(Stat.ATTACK_POWER, power).and(Stat.RANGED_ATTACK_POWER, power));
        }
        if (buffs.blessingOfSalvation()) {
            ledger.multiplier("Blessing Of Salvation", ActionId.spell(25895), Modifier.THREAT, 0.7);
        }
        if (buffs.blessingOfSanctuary()) {
            Reprisals.sanctuary(ledger.unit());
        }
        if (buffs.blessingOfWisdom() != TristateEffect.MISSING) {
            double mana = buffs.blessingOfWisdom() == TristateEffect.IMPROVED ? 49 : 41;
            ledger.stats("Blessing of Wisdom", 25894, StatBonus.of(Stat.MP5, mana));
        }
        if (buffs.shadowPriestDps() > 0) {
            ledger.stats("Vampiric Touch", 34914, StatBonus.of(Stat.MP5, buffs.shadowPriestDps() * 0.25));
        }
        if (buffs.unleashedRage()) {
            UnleashedRage.give(ledger);
        }
    }
}
