package dev.wowlab.specs.warlock;

import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.request.WarlockSummon;
import org.jspecify.annotations.Nullable;

/// The demons of a warlock: swings, base stats, and how much mana they keep back. Immutable.
enum Demon {
    IMP("Imp", 0, 0, 145),
    VOIDWALKER("Voidwalker", 2, 3.5, 120),
    SUCCUBUS("Succubus", 173, 216, 190),
    FELHUNTER("Felhunter", 2, 3.5, 130),
    FELGUARD("Felguard", 173, 232, 190);

    /// Its name in results.
    final String label;

    final double minSwing;
    final double maxSwing;
    final double manaReserve;

    Demon(String label, double minSwing, double maxSwing, double manaReserve) {
        this.label = label;
        this.minSwing = minSwing;
        this.maxSwing = maxSwing;
        this.manaReserve = manaReserve;
    }

    static @Nullable Demon of(WarlockSummon summon) {
        return switch (summon) {
            case NONE -> null;
            case IMP -> IMP;
            case VOIDWALKER -> VOIDWALKER;
            case SUCCUBUS -> SUCCUBUS;
            case FELHUNTER -> FELHUNTER;
            case FELGUARD -> FELGUARD;
        };
    }

    StatBonus baseStats() {
        return switch (this) {
            case IMP -> body(101, 153, 327, 263, 135, 123).and(Stat.MANA, 2988);
            case VOIDWALKER -> body(280, 153, 133, 122, 286, 48);
            case SUCCUBUS -> body(280, 154, 133, 122, 286, 48).and(Stat.MANA, 3862);
            // The peer knows no stats of a felhunter; followed (docs/ruleset-tbc.md).
            case FELHUNTER -> StatBonus.NONE;
            case FELGUARD -> body(280, 153, 133, 122, 286, 48).and(Stat.MANA, 3862);
        };
    }

    private static StatBonus body(
            double stamina, double strength, double intellect, double spirit, double attackPower, double mp5) {
        return StatBonus.of(Stat.STAMINA, stamina)
                .and(Stat.STRENGTH, strength)
                .and(Stat.AGILITY, 108)
                .and(Stat.INTELLECT, intellect)
                .and(Stat.SPIRIT, spirit)
                .and(Stat.ATTACK_POWER, attackPower)
                .and(Stat.MP5, mp5)
                .and(Stat.PHYSICAL_CRIT_PERCENT, 5)
                .and(Stat.SPELL_CRIT_PERCENT, 5);
    }
}
