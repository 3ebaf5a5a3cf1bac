package dev.wowlab.gamedata.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.gamedata.CharacterClass;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class TalentsConverterTest {
    @Test
    void aTalentIsALineWithTheOneThatItNeeds() {
        String trees = """
                [{"name": "Fire", "talents": [
                  {"fieldName": "pyroblast", "fancyName": "Pyroblast", "location": {"rowIdx": 2, "colIdx": 2},
                   "spellIds": [11366], "maxPoints": 1},
                  {"fieldName": "blastWave", "fancyName": "Blast Wave", "location": {"rowIdx": 4, "colIdx": 2},
                   "prereqLocation": {"rowIdx": 2, "colIdx": 2}, "spellIds": [11113], "maxPoints": 1}]}]""";

        assertThat(TalentsConverter.lines(
                        CharacterClass.MAGE, JsonMapper.shared().readTree(trees)))
                .isEqualTo("""
                        ClassMage\tFire\tPyroblast\t2\t2\t1\t
                        ClassMage\tFire\tBlast Wave\t4\t2\t1\tPyroblast
                        """);
    }
}
