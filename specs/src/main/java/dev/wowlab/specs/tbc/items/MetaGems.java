package dev.wowlab.specs.tbc.items;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;

/// Meta gems that do more than give stats. Stateless, thread-safe.
final class MetaGems {
    private static final double CRIT_DAMAGE = 1.03;

    private MetaGems() {}

    static void register(EffectCatalog catalog) {
        catalog.gem(25893, MetaGems::mysticalSkyfire);
        catalog.gem(25897, character -> {
            character.unit().stats().add(StatBonus.of(Stat.HEALING_POWER, 26).and(Stat.SPELL_DAMAGE, 9));
            character.unit().multiplyModifier(Modifier.THREAT, 0.98);
        });
        catalog.gem(25899, character -> character.unit().stats().add(Stat.PHYSICAL_DAMAGE, 3));
        catalog.gem(25901, MetaGems::insightfulEarthstorm);
        catalog.gem(32409, character -> character.unit().multiplyModifier(Modifier.CRIT_DAMAGE, CRIT_DAMAGE));
        catalog.gem(32410, MetaGems::thunderingSkyfire);
        catalog.gem(34220, character -> character.unit().multiplyModifier(Modifier.CRIT_DAMAGE, CRIT_DAMAGE));
        catalog.gem(35501, character -> character.unit().multiplyModifier(Modifier.BLOCK_VALUE, 1.1));
        catalog.gem(35503, character -> character.unit().stats().multiply(Stat.INTELLECT, 1.02));
        // Beyond their stats: spell reflection, and resistance to stuns and snares (34627 is for toys).
        for (int gem : new int[] {25890, 25895, 25896, 25898, 32640, 32641, 34627}) {
            catalog.gem(gem, character -> {});
        }
        // Minor run speed: Swift Skyfire, Starfire and Windfire Diamond.
        for (int gem : new int[] {25894, 28557, 28556}) {
            catalog.gem(gem, character -> RunSpeed.give(character, 23990));
        }
    }

    /// Casts may make casts faster, spell 18803.
    private static void mysticalSkyfire(Character character) {
        Aura focus = character
                .unit()
                .registerStatAura(
                        "Focus", ActionId.spell(18803), StatBonus.of(Stat.SPELL_HASTE_RATING, 320), seconds(4));
        character
                .unit()
                .registerProc(ProcConfig.of("Mystical Skyfire Diamond")
                        .on(Event.CAST_COMPLETE)
                        .chance(0.15)
                        .icd(seconds(35))
                        .handler((spell, result) -> focus.activate()));
    }

    /// Casts may restore mana, spell 32848.
    private static void insightfulEarthstorm(Character character) {
        Unit unit = character.unit();
        if (!unit.hasMana()) {
            return;
        }
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(32848));
        unit.registerProc(ProcConfig.of("Insightful Earthstorm Diamond")
                .id(ActionId.spell(27521))
                .on(Event.CAST_COMPLETE)
                .procMask(ProcMask.SPELL_DAMAGE | ProcMask.SPELL_HEALING)
                .classSpellsOnly()
                .chance(0.05)
                .icd(seconds(15))
                .handler((spell, result) -> unit.mana().gain(300, metrics)));
    }

    /// Swings may make swings faster, spell 39959.
    private static void thunderingSkyfire(Character character) {
        Aura swiftness = character
                .unit()
                .registerStatAura(
                        "Skyfire Swiftness",
                        ActionId.spell(39959),
                        StatBonus.of(Stat.MELEE_HASTE_RATING, 240),
                        seconds(6));
        character
                .unit()
                .registerProc(ProcConfig.of("Thundering Skyfire Diamond")
                        .on(Event.SPELL_HIT_DEALT)
                        .procMask(ProcMask.WHITE_HIT)
                        .outcome(Outcome.LANDED)
                        .ppm(1.5)
                        .icd(seconds(40))
                        .handler((spell, result) -> swiftness.activate()));
    }
}
