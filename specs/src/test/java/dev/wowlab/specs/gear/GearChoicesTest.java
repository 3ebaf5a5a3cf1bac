package dev.wowlab.specs.gear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.request.Equipment;
import dev.wowlab.specs.request.EquippedItem;
import dev.wowlab.specs.request.RequestReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sample mage, who wears a sword and an off-hand, and bags.
class GearChoicesTest {
    private static final int RING_OF_RECURRENCE = 28753;
    private static final int VIOLET_SIGNET = 29287;
    private static final int NEXUS_KEY = 29988;
    private static final int SEA_WITCH = 30107;
    private static final int RUNED_LIVING_RUBY = 24030;

    private byte[] request = new byte[0];

    @BeforeEach
    void readSample() throws Exception {
        request = Files.readAllBytes(Path.of("src/main/resources/dev/wowlab/specs/presets/arcane-mage.json"));
    }

    private GearChoices choices(int gem, String bag) throws InvalidInputException {
        return GearChoices.read(GameData.get(), request, bag.replace('\'', '"').getBytes(StandardCharsets.UTF_8), gem);
    }

    private List<GearSet> sets(int gem, String bag) throws InvalidInputException {
        GearChoices.OwnedSets owned = choices(gem, bag).owned(10);
        return IntStream.range(0, owned.size()).mapToObj(owned::get).toList();
    }

    private static Equipment worn(GearSet set) throws InvalidInputException {
        return new RequestReader(GameData.get())
                .read(set.request())
                .onlyPlayer("sets")
                .equipment();
    }

    @Test
    void whatIsWornComesFirstAndIsTheRequestItself() throws InvalidInputException {
        List<GearSet> sets = sets(0, "{'items':[{'id':30107},null,{}]}");

        assertThat(sets).hasSize(2);
        assertThat(sets.getFirst().request()).isEqualTo(request);
        assertThat(sets.getFirst().changes()).isEmpty();
        assertThat(sets.getLast().changes()).extracting(GearChange::slot).containsExactly(Slot.CHEST);
    }

    @Test
    void aNewItemTakesTheWornEnchantAndTheGemThatIsAskedFor() throws InvalidInputException {
        GearSet set = sets(RUNED_LIVING_RUBY, "{'items':[{'id':30107}]}").getLast();

        Equipment before = worn(sets(0, "{'items':[]}").getFirst());
        EquippedItem chest = worn(set).at(Slot.CHEST).orElseThrow();
        assertThat(chest.item().id()).isEqualTo(SEA_WITCH);
        assertThat(chest.enchant())
                .isEqualTo(before.at(Slot.CHEST).orElseThrow().enchant());
        assertThat(chest.enchant()).isPresent();
        assertThat(chest.gems()).isNotEmpty().allMatch(gem -> gem.id() == RUNED_LIVING_RUBY);
        for (Slot slot : Slot.values()) {
            if (slot != Slot.CHEST) {
                assertThat(worn(set).at(slot).map(item -> item.item().id()))
                        .as(slot.name())
                        .isEqualTo(before.at(slot).map(item -> item.item().id()));
            }
        }
    }

    @Test
    void eachPairOfRingsIsTriedOnce() throws InvalidInputException {
        Equipment before = worn(sets(0, "{'items':[]}").getFirst());
        List<GearSet> sets = sets(0, "{'items':[{'id':28753},{'id':29287}]}");

        // Two worn and two in the bag, less those that are worn already.
        long others = List.of(RING_OF_RECURRENCE, VIOLET_SIGNET).stream()
                .filter(id -> !before.wears(id))
                .count();
        assertThat(sets).hasSize(others == 2 ? 6 : 3);
    }

    @Test
    void aTwoHandedWeaponLeavesTheOffHandEmpty() throws InvalidInputException {
        GearSet set = sets(0, "{'items':[{'id':29988}]}").getLast();

        assertThat(worn(set).at(Slot.MAIN_HAND).orElseThrow().item().id()).isEqualTo(NEXUS_KEY);
        assertThat(worn(set).at(Slot.OFF_HAND)).isEmpty();
        assertThat(set.changes()).extracting(GearChange::slot).containsExactly(Slot.MAIN_HAND, Slot.OFF_HAND);
    }

    @Test
    void oneNewThingAtATimeIsTriedInEachPlaceThatItFits() throws InvalidInputException {
        List<GearSet> singles =
                choices(0, "{'items':[{'id':30107},{'id':30109},{'id':29988}]}").singles();

        assertThat(singles)
                .extracting(set -> set.changes().stream().map(GearChange::slot).toList())
                .containsExactlyInAnyOrder(
                        List.of(Slot.CHEST),
                        List.of(Slot.FINGER1),
                        List.of(Slot.FINGER2),
                        List.of(Slot.MAIN_HAND, Slot.OFF_HAND));
    }

    @Test
    void whatIsWornAndInTheBagIsNoChoice() throws InvalidInputException {
        Equipment before = worn(sets(0, "{'items':[]}").getFirst());
        StringBuilder same = new StringBuilder();
        before.bySlot()
                .values()
                .forEach(item -> same.append(same.isEmpty() ? "" : ",")
                        .append("{'id':")
                        .append(item.item().id())
                        .append(item.enchant()
                                .map(one -> ",'enchant':" + one.effectId())
                                .orElse(""))
                        .append(",'gems':")
                        .append(item.gems().stream().map(gem -> gem.id()).toList())
                        .append("}"));

        assertThat(sets(0, "{'items':[" + same + "]}")).hasSize(1);
    }

    @Test
    void tooManySetsAreRefusedWithTheirNumber() {
        assertThatThrownBy(() ->
                        choices(0, "{'items':[{'id':30107},{'id':29988}]}").owned(3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("4 sets can be made of it, at most 3 are ranked");
    }

    /// Each pair must not be looked for among all pairs before: that would take a minute.
    @Test
    void aBagWithEveryRingOfTheGameIsCountedAndRefused() {
        String rings = GameData.get().items().stream()
                .filter(item -> item.type() == ItemType.FINGER)
                .limit(400)
                .map(ring -> "{'id':" + ring.id() + "}")
                .collect(Collectors.joining(","));

        assertThatThrownBy(() -> assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> choices(0, "{'items':[" + rings + "]}").owned(5_000)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("sets can be made of it, at most 5,000 are ranked");
    }

    @Test
    void whatIsWrongWithABagIsNamed() {
        assertThatThrownBy(() -> choices(7, "{'items':[{'id':30107,'gems':[3]},{'id':2}]}"))
                .hasMessageContaining("items[0].gems[0]: unknown gem 3")
                .hasMessageContaining("items[1].id: unknown item 2")
                .hasMessageContaining("gem: unknown gem 7");
        assertThatThrownBy(() -> choices(0, "{'gear':1}")).hasMessageContaining("items: is missing");
    }

    @Test
    void setsDifferByWhatOneHasAndTheOtherHasNot() throws InvalidInputException {
        GearChoices.OwnedSets owned =
                choices(0, "{'items':[{'id':30107},{'id':28753},{'id':29287}]}").owned(20);

        for (int one = 0; one < owned.size(); one++) {
            assertThat(owned.changes(one, one)).isEmpty();
            assertThat(owned.changes(one, 0)).hasSameSizeAs(owned.changes(one));
            for (int other = 0; other < owned.size(); other++) {
                Set<String> had = names(owned.get(one));
                Set<String> has = names(owned.get(other));
                assertThat(owned.changes(other, one))
                        .as("%s to %s", had, has)
                        .allMatch(change -> has.contains(change.item()) && !had.contains(change.item()))
                        .allMatch(change -> had.contains(change.before()) && !has.contains(change.before()))
                        .hasSize((int)
                                has.stream().filter(name -> !had.contains(name)).count());
            }
        }
    }

    private static Set<String> names(GearSet set) throws InvalidInputException {
        return worn(set).bySlot().values().stream()
                .map(item -> item.item().name())
                .collect(Collectors.toSet());
    }
}
