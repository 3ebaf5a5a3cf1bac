package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.specs.character.EffectCatalog;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Holds every effect that the game data declare against what the ruleset knows of it.
class ItemCoverageTest {
    private final GameData data = GameData.get();
    private final EffectCatalog catalog = SpecRegistry.effects();

    private enum Standing {
        /// The ruleset acts on it, or its code says why it need not.
        MODELLED,
        /// Every effect is known to change nothing that is simulated.
        IGNORED,
        /// Could change the damage of those who swing or shoot; wearing it gives them a warning.
        WARNED_ATTACKERS,
        /// Could change damage; wearing it gives a warning.
        WARNED,
        /// Nobody has looked at it; wearing it gives a warning.
        UNKNOWN
    }

    @Test
    void everyEffectOfAnItemThatAPlayableClassCanWearIsModelledOrHasAReasonNotToBe() {
        Map<CharacterClass, Map<Standing, Integer>> counts = new EnumMap<>(CharacterClass.class);
        Set<String> unknown = new TreeSet<>();
        for (Item item : data.items()) {
            if (item.effects().isEmpty()) {
                continue;
            }
            Standing standing = standing(item);
            for (CharacterClass wearer : Wearers.of(item)) {
                counts.computeIfAbsent(wearer, _ -> new EnumMap<>(Standing.class))
                        .merge(standing, 1, Integer::sum);
                if (standing == Standing.UNKNOWN) {
                    unknown.add(item.id() + " " + item.name() + " " + item.effects());
                }
            }
        }
        System.out.println("items with effects: " + counts);
        assertThat(unknown).isEmpty();
        assertThat(counts.values())
                .allSatisfy(byStanding ->
                        assertThat(byStanding.get(Standing.MODELLED)).isGreaterThan(100));
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

    private Standing standing(Item item) {
        if (catalog.item(item.id()).isPresent()) {
            return Standing.MODELLED;
        }
        Standing worst = Standing.IGNORED;
        for (ItemEffect effect : item.effects()) {
            Standing standing = standing(effect);
            if (standing.compareTo(worst) > 0) {
                worst = standing;
            }
        }
        return worst;
    }

    private Standing standing(ItemEffect effect) {
        if (catalog.leftOut(effect.buffId(), false).isPresent()) {
            return Standing.WARNED;
        }
        if (catalog.leftOut(effect.buffId(), true).isPresent()) {
            return Standing.WARNED_ATTACKERS;
        }
        return catalog.ignored(effect.buffId(), true).isPresent() ? Standing.IGNORED : Standing.UNKNOWN;
    }
}
