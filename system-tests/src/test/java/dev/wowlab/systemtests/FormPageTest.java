package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// A person who puts one thing after another into the form.
class FormPageTest extends SheetPageTest {
    private static void type(Page page, String text) {
        page.fill("#input", text);
        page.keyboard().press("Tab");
    }

    @Test
    void whatWasWrongWithTheCharacterBeforeIsNotSaidOfTheNextOne() throws Exception {
        Page page = withMage();
        type(page, page.inputValue("#input").replaceFirst("\"id\": 24266", "\"id\": 99999999"));
        page.waitForSelector("#errors:has-text('unknown item 99999999')");
        type(page, Fights.request().toString());
        page.waitForSelector("#sheet-gear button");
        assertThat(page.isVisible("#errors")).isFalse();
        assertThat(page.getAttribute("#input", "aria-invalid")).isNull();

        type(page, "just words");
        page.waitForSelector("#errors:has-text('neither JSON nor a link')");
        type(page, "{\"raid\": {},\n \"raid\": {}}");
        page.click("#simulate");
        page.waitForSelector("#errors:has-text('the name \"raid\" is there twice')");
        assertThat(page.textContent("#errors button")).isEqualTo("line 2, column 2");
    }

    @Test
    void aPresetsNameIsOnlyOfThatPreset() {
        Page page = withMage();
        assertThat(page.inputValue("#title")).isEqualTo("Arcane mage");
        load(page, "fury-warrior", "Warrior");
        assertThat(page.inputValue("#title")).isEqualTo("Fury warrior");
        page.selectOption("#question", "weights");
        simulate(page, "#digest");
        assertThat(page.textContent("h1")).isEqualTo("Fury warrior: Stat weights");

        page.goBack();
        page.waitForSelector("#sheet-summary:has-text('Warrior')");
        type(
                page,
                "{\"class\": \"mage\", \"race\": \"Gnome\", \"level\": 70, \"talents\": \"\","
                        + " \"gear\": {\"items\": [{\"id\": 28762}]}}");
        page.waitForSelector("#sheet-summary:has-text('Mage')");
        assertThat(page.inputValue("#title")).as("an export of one's own").isEmpty();

        page.fill("#title", "My own");
        load(page, "fury-warrior", "Warrior");
        assertThat(page.inputValue("#title")).isEqualTo("My own");
    }

    @Test
    void numbersAreTakenAsTheyAreMeantOrTheirFieldIsNamed() {
        Page page = withMage();
        page.fill("#iterations", "000");
        page.fill("#seed", "9223372036854775808");
        page.click("#simulate");
        assertThat(page.textContent("#errors"))
                .contains("Fights must be a whole number, 1 to 10,000,000.")
                .contains("-9223372036854775808 to 9223372036854775807");
        assertThat(page.getAttribute("#seed", "aria-invalid")).isEqualTo("true");
        page.fill("#iterations", "0050");
        page.fill("#seed", "007");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("#digest");
        assertThat(page.getAttribute("#job", "data-seed")).isEqualTo("7");
        assertThat(page.getAttribute("#job", "data-iterations")).isEqualTo("50");
    }
}
