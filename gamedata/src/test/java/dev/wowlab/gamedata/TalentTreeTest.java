package dev.wowlab.gamedata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TalentTreeTest {
    private static final int ROWS = 9;
    private static final int COLUMNS = 4;

    @Test
    void everyClassHasThreeTreesThatAreWhole() {
        for (CharacterClass each : CharacterClass.values()) {
            assertThat(TalentTree.of(each)).as(each.name()).hasSize(each == CharacterClass.UNKNOWN ? 0 : 3);
            for (TalentTree tree : TalentTree.of(each)) {
                assertThat(tree.talents())
                        .as(tree.name())
                        .extracting(talent -> talent.row() * COLUMNS + talent.column())
                        .doesNotHaveDuplicates()
                        .isSorted();
                for (TalentTree.Talent talent : tree.talents()) {
                    assertThat(talent.row()).as(talent.name()).isBetween(0, ROWS - 1);
                    assertThat(talent.column()).as(talent.name()).isBetween(0, COLUMNS - 1);
                    assertThat(talent.ranks()).as(talent.name()).isBetween(1, 5);
                    assertThat(talent.needs().isEmpty()
                                    || tree.talents().stream()
                                            .anyMatch(other ->
                                                    other.name().equals(talent.needs()) && other.row() <= talent.row()))
                            .as(talent.name() + " needs " + talent.needs())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void arcanePowerIsAtTheBottomOfTheArcaneTreeAndNeedsInstability() {
        TalentTree arcane = TalentTree.of(CharacterClass.MAGE).getFirst();
        assertThat(arcane.name()).isEqualTo("Arcane");
        assertThat(arcane.talents())
                .contains(new TalentTree.Talent("Arcane Power", 6, 1, 1, "Arcane Instability"))
                .hasSize(23);
    }
}
