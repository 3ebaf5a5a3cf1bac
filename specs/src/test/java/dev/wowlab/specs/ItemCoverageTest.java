package dev.wowlab.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.gamedata.ArmorType;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemEffect;
import dev.wowlab.gamedata.RangedWeaponType;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.EffectCatalog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Holds every effect that the game data declare against what the ruleset knows of it.
class ItemCoverageTest {
    private static final Set<WeaponType> CASTER_WEAPONS =
            Set.of(WeaponType.UNKNOWN, WeaponType.DAGGER, WeaponType.OFF_HAND, WeaponType.STAFF, WeaponType.SWORD);
    private static final Set<RangedWeaponType> CASTER_RANGED = Set.of(RangedWeaponType.UNKNOWN, RangedWeaponType.WAND);

    private final GameData data = GameData.get();
    private final EffectCatalog catalog = SpecRegistry.effects();

    private enum Standing {
        /// The ruleset acts on it, or its code says why it need not.
        MODELLED,
        /// Every effect is known to change nothing that is simulated.
        IGNORED,
        /// Could change damage; wearing it gives a warning.
        WARNED,
        /// Nobody has looked at it; wearing it gives a warning.
        UNKNOWN
    }

    @Test
    void everyEffectOfAnItemThatAMageOrWarlockCanWearIsModelledOrHasAReasonNotToBe() {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        List<String> unknown = new ArrayList<>();
        for (Item item : data.items()) {
            if (item.effects().isEmpty() || !wearable(item)) {
                continue;
            }
            Standing standing = standing(item);
            counts.merge(standing, 1, Integer::sum);
            if (standing == Standing.UNKNOWN) {
                unknown.add(item.id() + " " + item.name() + " " + item.effects());
            }
        }
        System.out.println("items with effects for mages and warlocks: " + counts);
        assertThat(unknown).isEmpty();
        assertThat(counts.get(Standing.MODELLED)).isGreaterThan(100);
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

    private boolean wearable(Item item) {
        Set<CharacterClass> allowed = item.origin().allowed();
        boolean forThem =
                allowed.isEmpty() || allowed.contains(CharacterClass.MAGE) || allowed.contains(CharacterClass.WARLOCK);
        return forThem
                && (item.armorType() == ArmorType.UNKNOWN || item.armorType() == ArmorType.CLOTH)
                && CASTER_WEAPONS.contains(item.weapon().type())
                && CASTER_RANGED.contains(item.weapon().ranged());
    }

    private Standing standing(Item item) {
        if (catalog.item(item.id()).isPresent()) {
            return Standing.MODELLED;
        }
        Standing worst = Standing.IGNORED;
        for (ItemEffect effect : item.effects()) {
            if (catalog.leftOut(effect.buffId()).isPresent()) {
                worst = Standing.WARNED;
            } else if (catalog.ignored(effect.buffId()).isEmpty()) {
                return Standing.UNKNOWN;
            }
        }
        return worst;
    }
}
