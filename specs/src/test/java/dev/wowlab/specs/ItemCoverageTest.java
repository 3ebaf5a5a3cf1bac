package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.Item;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.EffectStanding;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Holds every effect that the game data declare against what the ruleset knows of it.
class ItemCoverageTest {
    private final GameData data = GameData.get();
    private final EffectCatalog catalog = SpecRegistry.effects();

    @Test
    void everyEffectOfAnItemThatAPlayableClassCanWearIsModelledOrHasAReasonNotToBe() {
        Map<CharacterClass, Map<EffectStanding, Integer>> counts = new EnumMap<>(CharacterClass.class);
        Set<String> unknown = new TreeSet<>();
        for (Item item : data.items()) {
            if (item.effects().isEmpty()) {
                continue;
            }
            EffectStanding standing = EffectStanding.of(item, catalog);
            for (CharacterClass wearer : Wearers.of(item)) {
                counts.computeIfAbsent(wearer, _ -> new EnumMap<>(EffectStanding.class))
                        .merge(standing, 1, Integer::sum);
                if (standing == EffectStanding.UNKNOWN) {
                    unknown.add(item.id() + " " + item.name() + " " + item.effects());
                }
            }
        }
        System.out.println("items with effects: " + counts);
        assertThat(unknown).isEmpty();
        assertThat(counts.values())
                .allSatisfy(byStanding ->
                        assertThat(byStanding.get(EffectStanding.MODELLED)).isGreaterThan(100));
    }

    @Test
    void everyMetaGemIsModelledOrIgnored() {
        assertThat(data.gems())
                .filteredOn(gem -> gem.color() == GemColor.META)
                .filteredOn(gem -> catalog.gem(gem.id()).isEmpty())
                .extracting(Gem::name)
                .isEmpty();
    }

    @Test
    void everyEnchantThatIsMoreThanStatsIsModelledOrWarnedOf() {
        assertThat(data.enchants())
                .filteredOn(enchant ->
                        !enchant.effects().isEmpty() || enchant.stats().size() == 0)
                .filteredOn(enchant -> catalog.enchant(enchant.effectId()).isEmpty())
                .extracting(Enchant::effectId)
                .as("known to WoWSims without any effect: Major Spirit, Exceptional Mana, Spellsurge")
                .containsExactlyInAnyOrder(1898, 2660, 2674);
    }
}
