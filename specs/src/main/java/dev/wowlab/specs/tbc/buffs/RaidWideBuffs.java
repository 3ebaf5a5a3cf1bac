package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.request.RaidBuffs;

/// Buffs that the whole raid has. Stateless. Amounts that a talent raises are cut to whole numbers, as the game does.
final class RaidWideBuffs {
    private static final Stat[] RESISTANCES = {
        Stat.ARCANE_RESISTANCE,
        Stat.FIRE_RESISTANCE,
        Stat.FROST_RESISTANCE,
        Stat.NATURE_RESISTANCE,
        Stat.SHADOW_RESISTANCE
    };

    private RaidWideBuffs() {}

    static void give(BuffLedger ledger, RaidBuffs buffs) {
        if (buffs.arcaneBrilliance()) {
            ledger.stats("Arcane Brilliance", 27127, StatBonus.of(Stat.INTELLECT, 40));
        }
        if (buffs.divineSpirit() != TristateEffect.MISSING) {
            divineSpirit(ledger, buffs.divineSpirit() == TristateEffect.IMPROVED);
        }
        if (buffs.giftOfTheWild() != TristateEffect.MISSING) {
            giftOfTheWild(ledger, buffs.giftOfTheWild() == TristateEffect.IMPROVED ? 1.35 : 1);
        }
        if (buffs.powerWordFortitude() != TristateEffect.MISSING) {
            double factor = buffs.powerWordFortitude() == TristateEffect.IMPROVED ? 1.3 : 1;
            ledger.stats("Power Word: Fortitude", 25389, StatBonus.of(Stat.STAMINA, Math.floor(79 * factor)));
        }
        if (buffs.shadowProtection()) {
            ledger.resistance(ledger.show("Shadow Protection", 25433), Stat.SHADOW_RESISTANCE, 70);
        }
        if (buffs.thorns() != TristateEffect.MISSING) {
            Reprisals.thorns(ledger.unit(), buffs.thorns() == TristateEffect.IMPROVED ? 3 : 0);
        }
    }

    /// Prayer of Spirit (25312); improved, a tenth of spirit is spell damage and healing power.
    private static void divineSpirit(BuffLedger ledger, boolean improved) {
        ActionId id = ActionId.spell(25312);
        ledger.stats("Divine Spirit Buff", id, StatBonus.of(Stat.SPIRIT, 50));
        Aura aura = ledger.unit().auras().byId(id);
        if (improved && aura != null) {
            ledger.feedStat(aura, Stat.SPIRIT, Stat.SPELL_DAMAGE, 0.1);
            ledger.feedStat(aura, Stat.SPIRIT, Stat.HEALING_POWER, 0.1);
        }
    }

    private static void giftOfTheWild(BuffLedger ledger, double factor) {
        double attribute = Math.floor(14 * factor);
        StatBonus bonus = StatBonus.of(Stat.ARMOR, Math.floor(340 * factor))
                .and(Stat.STAMINA, attribute)
                .and(Stat.STRENGTH, attribute)
                .and(Stat.AGILITY, attribute)
                .and(Stat.INTELLECT, attribute)
                .and(Stat.SPIRIT, attribute);
        ActionId id = BuffLedger.external(26991);
        ledger.stats("Gift of the Wild", id, bonus);
        Aura aura = ledger.unit().auras().byId(id);
        if (aura != null) {
            for (Stat resistance : RESISTANCES) {
                ledger.resistance(aura, resistance, Math.floor(25 * factor));
            }
        }
    }
}
