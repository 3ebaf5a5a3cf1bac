package dev.wowlab.gamedata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActionNamesTest {
    @Test
    void abilitiesOfPetsAndExplosivesHaveNames() {
        assertThat(ActionNames.of("spell:27050")).isEqualTo("Bite");
        assertThat(ActionNames.of("spell:31707")).isEqualTo("Waterbolt");
        assertThat(ActionNames.of("item:23827")).isEqualTo("Super Sapper Charge");
        assertThat(ActionNames.of("spell:27228:-1")).isEqualTo("Curse of the Elements");
    }

    @Test
    void attacksOfOneNameAreToldApartByTheirHand() {
        assertThat(ActionNames.tag("other:Attack:1")).isEqualTo("main hand");
        assertThat(ActionNames.tag("other:Attack:25584")).isEqualTo("Windfury");
        assertThat(ActionNames.tag("other:Attack:12281")).isEqualTo("Sword Specialization");
        assertThat(ActionNames.tag("spell:17364:2")).isEqualTo("off hand");
        assertThat(ActionNames.tag("spell:26867:5")).isEqualTo("5 points");
        assertThat(ActionNames.tag("spell:25449:6")).isEqualTo("overload");
        assertThat(ActionNames.tag("spell:27228:-1")).isEqualTo("raid");
        assertThat(ActionNames.tag("spell:25231:2")).isEqualTo("2");
        assertThat(ActionNames.tag("spell:25231")).isEmpty();
    }

    @Test
    void whatHasNoNameIsCalledByItsId() {
        assertThat(ActionNames.of("spell:1")).isEqualTo("spell:1");
        assertThat(ActionNames.orEmpty("spell:1")).isEmpty();
    }
}
