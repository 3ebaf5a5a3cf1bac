package dev.wowlab.gamedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class EncountersTest {
    /// Chests, events and trash: nobody's number.
    private static final List<String> NOBODY =
            List.of("Trash", "Chess Event", "Legendaries", "Timed Chest", "Cache of the Legion");

    @Test
    void everybodyWhoDropsSomethingHasANumberOrIsNobody() {
        for (Zone zone : GameData.get().zones()) {
            for (LootSource source : zone.sources()) {
                String name = Encounters.plain(source.name());
                assertThat(Encounters.creature(zone.id(), source.name()).isPresent())
                        .as(zone.name() + ": " + source.name())
                        .isNotEqualTo(NOBODY.contains(name));
            }
        }
    }

    @Test
    void theBlackTempleIsARaidAndTheMechanarIsNot() {
        assertThat(Encounters.isRaid(3959)).isTrue();
        assertThat(Encounters.isRaid(3849)).isFalse();
        assertThat(Encounters.creature(3959, "Illidan Stormrage")).isEqualTo(OptionalInt.of(22_917));
        assertThat(Encounters.creature(3849, "Pathaleon the Calculator (heroic)"))
                .isEqualTo(OptionalInt.of(19_220));
        assertThat(Encounters.isHeroic("Pathaleon the Calculator (heroic)")).isTrue();
    }
}
