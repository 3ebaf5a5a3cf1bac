package dev.wowlab.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names names = Names.load();

    @Test
    void abilitiesOfPetsAndExplosivesHaveNames() {
        assertThat(names.of("spell:27050")).isEqualTo("Bite");
        assertThat(names.of("spell:31707")).isEqualTo("Waterbolt");
        assertThat(names.of("item:23827")).isEqualTo("Super Sapper Charge");
        assertThat(names.of("spell:27228:-1")).isEqualTo("Curse of the Elements");
    }

    @Test
    void whatHasNoNameIsCalledByItsId() {
        assertThat(names.of("spell:1")).isEqualTo("spell:1");
    }
}
