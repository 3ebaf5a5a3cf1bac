package dev.wowlab.gamedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GameDataTest {

    private final GameData data = GameData.get();

    @Test
    void anItemHasItsStatsSocketsAndSet() {
        Item robe = data.item(21848).orElseThrow();
        assertThat(robe.name()).isEqualTo("Spellfire Robe");
        assertThat(robe.type()).isEqualTo(ItemType.CHEST);
        assertThat(robe.armorType()).isEqualTo(ArmorType.CLOTH);
        assertThat(robe.set().name()).isEqualTo("Wrath of Spellfire");
        assertThat(robe.sockets().colors()).containsExactly(GemColor.YELLOW, GemColor.BLUE);
        assertThat(robe.stats().get(Stat.INTELLECT)).isEqualTo(17);
    }

    @Test
    void aWeaponHasDamageAndSpeed() {
        Weapon staff = data.item(944).orElseThrow().weapon();
        assertThat(staff.type()).isEqualTo(WeaponType.STAFF);
        assertThat(staff.hand()).isEqualTo(HandType.TWO_HAND);
        assertThat(staff.damageMin()).isEqualTo(147);
        assertThat(staff.damageMax()).isEqualTo(221);
        assertThat(staff.speedSeconds()).isEqualTo(3.2);
    }

    @Test
    void anOnUseTrinketDeclaresItsUse() {
        Item icon = data.item(29370).orElseThrow();
        assertThat(icon.name()).isEqualTo("Icon of the Silver Crescent");
        assertThat(icon.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.durationMs()).isEqualTo(20_000);
            assertThat(effect.stats().get(Stat.SPELL_DAMAGE)).isEqualTo(155);
            assertThat(effect.trigger()).isInstanceOf(EffectTrigger.OnUse.class);
        });
    }

    @Test
    void anEnchantIsFoundByEffectItemAndSpell() {
        Enchant glyph = data.enchantByEffect(3002).orElseThrow();
        assertThat(glyph.name()).isEqualTo("Glyph of Power");
        assertThat(data.enchant(3002, ItemType.HEAD)).contains(glyph);
        assertThat(data.enchant(29191, ItemType.HEAD)).contains(glyph);
        assertThat(data.enchant(15714, ItemType.HEAD)).contains(glyph);
        assertThat(data.enchantByEffect(29191)).isEmpty();
    }

    @Test
    void aSuffixGrantsItsShareOfTheItemsBudgetRoundedDown() {
        RandomSuffix sorcery = data.randomSuffix(-332).orElseThrow();
        assertThat(sorcery.name()).isEqualTo("of Sorcery");
        assertThat(sorcery.statsFor(100).get(Stat.STAMINA)).isEqualTo(52);
    }

    @Test
    void aPotionGivesBetweenItsLeastAndMost() {
        SpellEffect mana = data.consumable(22832).orElseThrow().effects().getFirst();
        assertThat(mana.resource()).isEqualTo(ResourceKind.MANA);
        assertThat(mana.minimum()).isEqualTo(1799);
        assertThat(mana.spread()).isEqualTo(1201);
    }

    @Test
    void aBossDropsItemsAndTheTokensOfTierSets() {
        Zone gruul = data.zones().stream()
                .filter(zone -> zone.name().equals("Gruul's Lair"))
                .findFirst()
                .orElseThrow();
        assertThat(gruul.sources())
                .extracting(LootSource::name)
                .containsExactly("Gruul the Dragonkiller", "High King Maulgar");
        List<String> drops = gruul.sources().getFirst().items().stream()
                .map(id -> data.item(id).orElseThrow().name())
                .toList();
        // Legwraps of the Aldor is a mage's piece of tier 4.
        assertThat(drops).contains("Dragonspine Trophy", "Bloodmaw Magus-Blade", "Legwraps of the Aldor");
    }

    @Test
    void heroicBossesStandApartAndOlderZonesAreLeftOut() {
        assertThat(data.zones())
                .extracting(Zone::name)
                .contains("The Steamvault")
                .doesNotContain("Molten Core");
        assertThat(data.zones().stream()
                        .filter(zone -> zone.name().equals("The Steamvault"))
                        .flatMap(zone -> zone.sources().stream())
                        .map(LootSource::name))
                .contains("Warlord Kalithresh", "Warlord Kalithresh (heroic)");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(data.item(1)).isEmpty();
        assertThat(data.gem(0)).isEmpty();
        assertThat(data.enchant(0, ItemType.HEAD)).isEqualTo(Optional.empty());
    }

    @Test
    void aSocketTakesItsHalvesAndAMetaSocketOnlyMeta() {
        assertThat(GemColor.RED.accepts(GemColor.ORANGE)).isTrue();
        assertThat(GemColor.RED.accepts(GemColor.GREEN)).isFalse();
        assertThat(GemColor.BLUE.accepts(GemColor.PRISMATIC)).isTrue();
        assertThat(GemColor.META.accepts(GemColor.RED)).isFalse();
        assertThat(GemColor.YELLOW.accepts(GemColor.UNKNOWN)).isFalse();
        Sockets sockets = new Sockets(List.of(GemColor.RED, GemColor.BLUE), StatBlock.of(Stat.STAMINA, 4));
        assertThat(sockets.matchedBy(List.of(GemColor.RED, GemColor.PURPLE))).isTrue();
        assertThat(sockets.matchedBy(List.of(GemColor.RED))).isFalse();
    }

    @Test
    void thePackedTablesReadBackToTheSameBytes() throws Exception {
        try (InputStream in = GameData.class.getResourceAsStream("gamedata.bin")) {
            byte[] packed = java.util.Objects.requireNonNull(in).readAllBytes();
            assertThat(PackedTables.encode(PackedTables.decode(packed))).isEqualTo(packed);
        }
    }

    @Test
    void bytesThatAreNoTablesAreRefused() {
        assertThatThrownBy(() -> PackedTables.decode(new byte[] {1, 2, 3, 4}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not packed game data");
    }

    @Test
    void numbersOfAnySizeSurvivePacking() {
        double[] numbers = {0, -0.0, 1, -1, 0.5, 1 << 29, -(1 << 29), 1 << 30, -10.199999809265137, 1e300};
        PackedWriter out = new PackedWriter();
        for (double number : numbers) {
            out.number(number);
        }
        int[] integers = {0, 1, -1, 63, 64, -64, -65, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int integer : integers) {
            out.integer(integer);
        }
        PackedReader in = new PackedReader(out.toBytes());
        for (double number : numbers) {
            assertThat(Double.doubleToRawLongBits(in.number())).isEqualTo(Double.doubleToRawLongBits(number));
        }
        for (int integer : integers) {
            assertThat(in.integer()).isEqualTo(integer);
        }
        assertThat(in.atEnd()).isTrue();
    }
}
