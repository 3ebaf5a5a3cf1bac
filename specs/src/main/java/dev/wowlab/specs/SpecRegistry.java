package dev.wowlab.specs;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.PlayerClass;
import dev.wowlab.specs.druid.DruidClass;
import dev.wowlab.specs.hunter.HunterClass;
import dev.wowlab.specs.mage.MageClass;
import dev.wowlab.specs.paladin.PaladinClass;
import dev.wowlab.specs.priest.PriestClass;
import dev.wowlab.specs.rogue.RogueClass;
import dev.wowlab.specs.shaman.ShamanClass;
import dev.wowlab.specs.tbc.buffs.BuffEffects;
import dev.wowlab.specs.tbc.consumables.ConsumableEffects;
import dev.wowlab.specs.tbc.debuffs.DebuffEffects;
import dev.wowlab.specs.tbc.items.ItemEffects;
import dev.wowlab.specs.tbc.races.RaceEffects;
import dev.wowlab.specs.warlock.WarlockClass;
import dev.wowlab.specs.warrior.WarriorClass;
import java.util.List;
import java.util.Optional;

/// Every class, and every source of effects, that the ruleset knows. Immutable. A new class is one line of
/// [#CLASSES]; new buffs or items are one line of [#SOURCES].
public final class SpecRegistry {
    private static final List<PlayerClass> CLASSES = List.of(
            new MageClass(),
            new WarlockClass(),
            new PriestClass(),
            new ShamanClass(),
            new DruidClass(),
            new HunterClass(),
            new PaladinClass(),
            new WarriorClass(),
            new RogueClass());

    private static final List<EffectCatalog.Source> SOURCES = List.of(
            new DebuffEffects(), new RaceEffects(), new BuffEffects(), new ConsumableEffects(), new ItemEffects());

    private static final EffectCatalog CATALOG = catalog();

    private SpecRegistry() {}

    /// The class, if it is playable.
    public static Optional<PlayerClass> playerClass(CharacterClass wanted) {
        return CLASSES.stream()
                .filter(playable -> playable.characterClass() == wanted)
                .findFirst();
    }

    /// Every effect of classes, items, buffs and consumables.
    public static EffectCatalog effects() {
        return CATALOG;
    }

    private static EffectCatalog catalog() {
        EffectCatalog catalog = new EffectCatalog();
        for (EffectCatalog.Source source : SOURCES) {
            source.register(catalog);
        }
        for (PlayerClass playable : CLASSES) {
            playable.register(catalog);
        }
        return catalog;
    }
}
