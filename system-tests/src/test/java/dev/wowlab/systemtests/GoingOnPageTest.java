package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.SelectOption;
import dev.wowlab.protocol.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A person whose changes go on from a character that has changed, and who comes back to the form.
class GoingOnPageTest extends SheetPageTest {
    private static final String ITEMS = PLAYER + "/equipment/items";
    private static final String SKULL_OF_GULDAN = "32483";
    private static final String ICON_OF_THE_SILVER_CRESCENT = "29370";

    private static void makeMine(Page page, String change, String done) {
        page.click("#changes li:has-text('" + change + "') >> text=Make it mine");
        page.waitForSelector("#sheet-said:has-text('" + done + "')");
    }

    private static boolean hasItem(JsonNode items, String id) {
        return items.values().stream()
                .anyMatch(item -> item.path("id").asString().equals(id));
    }

    @Test
    void whatAComparisonListedGoesOnFromACharacterThatHasOneOfItsItemsNow() {
        Page page = browser.newPage();
        page.navigate(platform.url() + "/");
        load(page, "fire-mage", "Mage");
        pick(page, "ItemSlotTrinket1", "skull of gul");
        pick(page, "ItemSlotNeck", "translucent");
        simulate(page, "table.variants");
        page.click("#change");
        page.waitForSelector("#changes li:has-text('Skull')");

        makeMine(page, "Skull", "Done: The Skull of Gul");
        assertThat(page.evaluate("document.activeElement.closest('#changes')?.id"))
                .as("the focus is on what is listed then")
                .isEqualTo("changes");
        simulate(page, "table.variants");

        JsonNode input = input(page);
        assertThat(hasItem(input.at("/base" + ITEMS), SKULL_OF_GULDAN)).isTrue();
        assertThat(input.at("/variants")).hasSize(1);
        JsonNode worn = input.at("/variants/0/set").path(ITEMS);
        assertThat(hasItem(worn, SKULL_OF_GULDAN)).isTrue();
        assertThat(hasItem(worn, ICON_OF_THE_SILVER_CRESCENT)).isFalse();
        assertThat(worn.values().stream()
                        .filter(item -> !input.at("/base" + ITEMS).values().contains(item)))
                .as("only the necklace is another")
                .hasSize(1);
    }

    @Test
    void aChangeThatCannotGoOnIsNamedAndNothingElseIsTouched() {
        Page page = withMage();
        pick(page, "ItemSlotTrinket1", "magtheridon");
        open(page, "ItemSlotNeck");
        page.click("#gear-nothing");
        simulate(page, "table.variants");
        page.click("#change");
        page.waitForSelector("#changes li:has-text('Nothing for')");
        String before = page.inputValue("#input");
        makeMine(page, "Magtheridon", "belongs to the character as it was before");
        assertThat(page.textContent("#sheet-said")).contains("“Nothing for ");
        assertThat(page.locator("#changes li").count()).isEqualTo(2);
        assertThat(page.inputValue("#input")).isEqualTo(before);
    }

    @Test
    void talentsOfOneChangeDoNotTakeBackThoseOfAnother() {
        Page page = withMage();
        takeBack(page, "Mind Mastery");
        takeBack(page, "Cold Snap");
        makeMine(page, "Mind Mastery", "Done: Mind Mastery 4");
        makeMine(page, "Cold Snap", "Done: Cold Snap 0");
        assertThat(page.textContent("#sheet-talents")).isEqualTo("Talents: 39/0/20");
    }

    private static void takeBack(Page page, String talent) {
        page.click("#sheet-talents");
        page.click(
                "#talent-trees button[title^='" + talent + "']", new Page.ClickOptions().setButton(MouseButton.RIGHT));
        page.click("#talent-take");
    }

    @Test
    void anImpossibleValueIsRefusedAndLeavesTheCharacterAndItsChanges() {
        Page page = withMage();
        pick(page, "ItemSlotTrinket1", "magtheridon");
        String before = page.inputValue("#input");
        page.selectOption("#change-target", "character");
        unfold(page, "Fight");
        for (String length : new String[] {"0", "1e999"}) {
            setLength(page, length);
            page.waitForSelector("#sheet-said:has-text('Length, seconds')");
            page.waitForSelector("#sheet-said.bad");
            assertThat(page.isVisible("#sheet")).isTrue();
            assertThat(page.locator("#changes li").count()).isEqualTo(1);
            assertThat(page.inputValue("#input")).isEqualTo(before);
            assertThat(page.inputValue("#sheet-settings [data-pointer='/encounter/duration']"))
                    .isEqualTo("300");
        }
        setLength(page, "120");
        page.waitForSelector("#sheet-said:has-text('Done: Length, seconds: 120')");
        assertThat(box(page).at("/encounter/duration").intValue()).isEqualTo(120);
        assertThat(page.locator("#changes li").count()).isEqualTo(1);
    }

    @Test
    void theWayBackAndAReloadFindTheCharacterItsChangesAndTheBag() {
        Page page = withMage();
        page.selectOption("#change-target", "bag");
        pick(page, "ItemSlotNeck", "translucent");
        page.selectOption("#question", "changes");
        page.selectOption("#change-target", "own");
        unfold(page, "Fight");
        setLength(page, "120");
        page.fill("#title", "Mine");
        String input = page.inputValue("#input");
        String bag = page.inputValue("#bag");
        simulate(page, "table.variants");

        page.goBack();
        for (int time = 0; time < 2; time++) {
            page.waitForSelector("#changes li:has-text('Length, seconds: 120')");
            assertThat(page.inputValue("#input")).isEqualTo(input);
            assertThat(page.inputValue("#bag")).isEqualTo(bag).contains("items");
            assertThat(page.inputValue("#title")).isEqualTo("Mine");
            assertThat(page.inputValue("#question")).isEqualTo("changes");
            assertThat(page.inputValue("#seed")).isEqualTo("5");
            page.reload();
        }
        page.navigate(platform.url() + "/fleet");
        page.click("a.brand");
        page.waitForSelector("#simulate:enabled");
        assertThat(page.inputValue("#input")).as("a new visit begins anew").isEmpty();
    }

    @Test
    void whatIsThereTwiceInABagIsThereOnceWhereItCanBeWornOnce() {
        Page page = withMage();
        page.selectOption("#change-target", "bag");
        for (int time = 0; time < 2; time++) {
            pick(page, "ItemSlotTrinket1", "magtheridon");
            pick(page, "ItemSlotNeck", "translucent");
        }
        assertThat(Json.mapper().readTree(page.inputValue("#bag")).path("items"))
                .hasSize(2);
    }

    @Test
    void nothingCanBeTakenWhileWhatThereIsIsNotLoaded() {
        Page page = withMage();
        page.route("**/api/v1/gear?**", route -> route.abort());
        page.click("#sheet-gear [data-slot=ItemSlotNeck]");
        page.waitForSelector("#gear-message:has-text('could not be loaded')");
        assertThat(page.textContent("#gear-message"))
                .contains("cannot be reached")
                .doesNotContain("press the button");
        assertThat(page.isEnabled("#gear-nothing")).isFalse();
        assertThat(page.textContent("#gear-chosen")).isEmpty();
        page.click("#gear-cancel");
        page.unroute("**/api/v1/gear?**");
        open(page, "ItemSlotNeck");
        page.click("#gear-nothing");
        assertThat(page.textContent("#changes")).contains("Nothing for");
    }

    @Test
    void anActionListThatHasChangedIsNotTakenBackByAnotherChangeOfIt() {
        Page page = withMage();
        hideLine(page, 2);
        hideLine(page, 4);
        page.click("#changes li >> nth=0 >> text=Make it mine");
        page.waitForSelector("#sheet-said:has-text('Done:')");
        simulate(page, "table.variants");
        JsonNode input = input(page);
        JsonNode set = input.at("/variants/0/set");
        assertThat(set).as("%s", set).hasSize(1);
        assertThat(set.propertyNames().iterator().next()).contains("/priorityList/");
    }

    private static void hideLine(Page page, int line) {
        page.selectOption("#change-target", new SelectOption().setValue("own"));
        page.click("#sheet-rotation");
        page.waitForSelector("#rotation-lines input[type=checkbox]");
        page.locator("#rotation-lines input[type=checkbox]").nth(line).uncheck();
        page.click("#rotation-try");
        page.waitForCondition(() -> !page.isVisible("#rotation-dialog"));
    }
}
