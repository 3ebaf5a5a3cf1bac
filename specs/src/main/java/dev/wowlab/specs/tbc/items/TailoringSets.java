package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Sets that tailors make. Some work only for tailors. Stateless, thread-safe.
final class TailoringSets {
    private TailoringSets() {}

    static void register(EffectCatalog catalog) {
        catalog.setBonus(559, 2, TailoringSets::spellstrike);
        catalog.setBonus(
                552,
                3,
                (character, set) -> set.attachDependency(
                        character.unit().stats().newDynamicDependency(Stat.INTELLECT, Stat.SPELL_DAMAGE, 0.07)));
        catalog.setBonus(571, 2, (character, set) -> {
            if (character.has(Profession.TAILORING)) {
                set.attachDependency(
                        character.unit().stats().newDynamicDependency(Stat.INTELLECT, Stat.HEALING_POWER, 0.1));
            }
        });
        // Battlecast Garb resists pushback, Shadow's Embrace heals.
        catalog.setBonus(572, 2, (character, set) -> {});
        catalog.setBonus(553, 3, (character, set) -> {});
        catalog.setBonus(557, 3, Sets.stats(StatBonus.of(Stat.SPELL_HIT_RATING, 16)));
        catalog.setBonus(554, 3, (character, set) -> set.attachAddition(Modifier.SPIRIT_REGEN_RATE_CASTING, 0.05));
        catalog.setBonus(556, 3, Sets.stats(StatBonus.of(Stat.SPELL_CRIT_RATING, 28)));
        catalog.setBonus(555, 2, Sets.stats(StatBonus.of(Stat.SPELL_DAMAGE, 23).and(Stat.HEALING_POWER, 23)));
        catalog.setBonus(555, 4, Sets.stats(StatBonus.of(Stat.SPELL_CRIT_RATING, 14)));
        catalog.setBonus(558, 3, Sets.stats(StatBonus.of(Stat.SPELL_HIT_RATING, 16)));
    }

    /// Spellstrike Infusion, for tailors: class spells may give spell damage, spell 32108.
    private static void spellstrike(Character character, Aura set) {
        if (!character.has(Profession.TAILORING)) {
            return;
        }
        Aura power = character
                .unit()
                .registerStatAura(
                        "Lesser Spell Blasting",
                        ActionId.spell(32108),
                        StatBonus.of(Stat.SPELL_DAMAGE, 92),
                        seconds(10));
        set.attachProc(ProcConfig.of("Spellstrike Infusion 2pc")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.SPELL_OR_SPELL_PROC)
                .classSpellsOnly()
                .chance(0.05)
                .handler((spell, result) -> power.activate()));
    }
}
