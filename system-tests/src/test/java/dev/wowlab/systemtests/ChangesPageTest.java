package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.SelectOption;
import dev.wowlab.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A person who asks what changes would do, by picking them on the character's sheet.
class ChangesPageTest extends SheetPageTest {
    private static final String EYE_OF_MAGTHERIDON = "28789";
    private static final String BLOODLUST = "#sheet-settings [data-pointer='/raid/buffs/bloodlust']";

    @Test
    void changesAreTriedBesideTheCharacterAsItIs() {
        Page page = withMage();
        assertThat(page.textContent("#sheet-summary"))
                .isEqualTo("Sample mage: Troll Mage, 40/0/21; 300 ± 10 s, 1 target");
        String before = page.inputValue("#input");

        open(page, "ItemSlotTrinket1");
        page.uncheck("#gear-useful");
        page.fill("#gear-search", "living ruby serpent");
        assertThat(page.textContent("#gear-items button")).contains("use or proc that is not simulated");
        page.check("#gear-useful");
        page.fill("#gear-search", "magtheridon");
        page.click("#gear-items [data-item='" + EYE_OF_MAGTHERIDON + "']");
        picture(page, "gear-dialog");
        page.click("#gear-take");
        assertThat(page.textContent("#changes")).contains("Eye of Magtheridon for Icon of the Silver Crescent");
        assertThat(page.inputValue("#question")).isEqualTo("changes");

        // goes with the first one
        page.selectOption("#change-target", new SelectOption().setIndex(1));
        unfold(page, "Food, potions, oils");
        page.selectOption("#sheet-settings [data-pointer$=potId]", new SelectOption().setLabel("Destruction Potion"));
        // another
        page.selectOption("#change-target", new SelectOption().setIndex(0));
        unfold(page, "Raid buffs");
        page.click(BLOODLUST);
        assertThat(page.isChecked(BLOODLUST))
                .as("the sheet shows the character as it is")
                .isTrue();
        assertThat(page.locator("#changes li").count()).isEqualTo(2);
        assertThat(page.inputValue("#input")).isEqualTo(before);
        picture(page, "changes");
        assertThat(isWiderThanItsWindow(page)).isFalse();

        page.fill("#iterations", "200");
        page.fill("#seed", "5");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants");
        assertThat(page.textContent("table.variants"))
                .contains("Eye of Magtheridon for Icon of the Silver Crescent", "+ Potion: Destruction Potion");
        assertThat(page.textContent("h1")).isEqualTo("Arcane mage: 2 changes");
        assertThat(page.textContent("table.variants tr:has-text('Bloodlust: no')"))
                .contains("−");

        JsonNode input = input(page);
        JsonNode together = input.at("/variants/0/set");
        assertThat(together.path(PLAYER + "/equipment/items"))
                .anyMatch(item -> item.path("id").asString().equals(EYE_OF_MAGTHERIDON))
                .hasSameSizeAs(input.at("/base" + PLAYER + "/equipment/items"));
        // what the character has nothing of yet is put there as a whole
        assertThat(together.path(PLAYER + "/consumables").toString())
                .isEqualTo("{\"potId\":22839,\"potions\":[22839]}");
        assertThat(input.at("/variants/1/set").toString()).isEqualTo("{\"/raid/buffs/bloodlust\":false}");

        page.click("#who summary");
        page.waitForSelector("#who .worn");
        assertThat(page.textContent("#who"))
                .contains("Sample mage: Troll Mage, 40/0/21", "Spellstrike Hood", "Glyph of Power")
                .contains("Arcane: Arcane Subtlety", "Raid buffsArcane Brilliance, Divine Spirit: improved");
        picture(page, "who");
        assertThat(isWiderThanItsWindow(page)).isFalse();
        page.click("#change");
        page.waitForSelector("#sheet-gear button");
        assertThat(box(page)).isEqualTo(input.path("base"));
        // and what was tried is tried once more, with another change
        assertThat(page.locator("#changes li").allTextContents())
                .satisfiesExactly(
                        change -> assertThat(change).contains("Eye of Magtheridon", "+ Potion: Destruction Potion"),
                        change -> assertThat(change).startsWith("Bloodlust: no"));
        unfold(page, "Fight");
        page.fill("#sheet-settings [data-pointer='/encounter/duration']", "120");
        page.keyboard().press("Tab");
        page.fill("#sheet-settings [data-pointer='/encounter/targets']", "3");
        page.keyboard().press("Tab");
        page.fill("#iterations", "100");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants");
        JsonNode again = input(page);
        assertThat(again.at("/variants/0")).isEqualTo(input.at("/variants/0"));
        assertThat(again.at("/variants/1")).isEqualTo(input.at("/variants/1"));
        assertThat(again.at("/variants/2/set").toString()).isEqualTo("{\"/encounter/duration\":120}");
        JsonNode target = again.at("/base/encounter/targets/0");
        assertThat(again.at("/variants/3/name").asString()).isEqualTo("Targets: 3");
        assertThat(again.at("/variants/3/set/~1encounter~1targets").values()).containsExactly(target, target, target);
    }

    @Test
    void aChangeIsMadeTheCharactersOwnAndOthersGoOnFromThere() {
        Page page = withMage();
        unfold(page, "Raid buffs");
        page.click(BLOODLUST);
        unfold(page, "Fight");
        page.fill("#sheet-settings [data-pointer='/encounter/duration']", "two minutes");
        page.keyboard().press("Tab");
        assertThat(page.textContent("#sheet-said")).contains("Length, seconds: a number is needed");
        page.fill("#sheet-settings [data-pointer='/encounter/targets']", "0");
        page.keyboard().press("Tab");
        assertThat(page.textContent("#sheet-said")).contains("Targets: a whole number from 1 to 40 is needed");
        page.fill("#sheet-settings [data-pointer='/encounter/duration']", "120");
        page.keyboard().press("Tab");
        assertThat(page.locator("#changes li").count()).isEqualTo(2);

        page.click("#changes li:has-text('Bloodlust') >> text=Make it mine");
        page.waitForSelector("#sheet-said:has-text('Done: Bloodlust: no')");
        assertThat(box(page).at("/raid/buffs/bloodlust").booleanValue()).isFalse();
        assertThat(page.isChecked(BLOODLUST)).isFalse();
        assertThat(page.textContent("#changes"))
                .contains("Length, seconds: 120")
                .doesNotContain("Bloodlust");

        page.click("#changes >> text=Remove");
        assertThat(page.isVisible("#changes")).isFalse();
        assertThat(page.inputValue("#question")).isEqualTo("damage");
        page.selectOption("#change-target", "character");
        open(page, "ItemSlotNeck");
        page.click("#gear-nothing");
        page.waitForSelector("#sheet-gear [data-slot=ItemSlotNeck]:has-text('nothing')");
        assertThat(box(page).at(PLAYER + "/equipment/items")).hasSize(16);
    }

    @Test
    void aTwoHandedWeaponTakesTheOtherHandsPlaceAndWhatIsUniqueIsWornOnce() {
        Page page = withMage();
        open(page, "ItemSlotMainHand");
        page.fill("#gear-search", "staff two-handed zul'jin");
        page.waitForSelector("#gear-message:has-text('nothing like that')");
        page.fill("#gear-search", "staff");
        page.click("#gear-items button >> nth=0");
        page.click("#gear-take");
        assertThat(page.textContent("#changes")).contains("for Nathrezim Mindblade", "nothing in the other hand");

        open(page, "ItemSlotTrinket1");
        page.fill("#gear-search", "quagmirran");
        page.click("#gear-items button >> nth=0");
        assertThat(page.textContent("#gear-chosen")).isEqualTo("Quagmirran's Eye can be worn once, and is: Trinket 2");
        assertThat(page.isEnabled("#gear-take")).isFalse();
        page.keyboard().press("Escape");

        open(page, "ItemSlotHead");
        page.selectOption("#gear-extras select >> nth=0", new SelectOption().setIndex(0));
        page.click("#gear-take");
        assertThat(page.textContent("#changes")).contains("no enchant in Spellstrike Hood");
        page.fill("#iterations", "50");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants");
    }

    @Test
    void talentsAreChangedAsTheGameAllows() {
        Page page = withMage();
        assertThat(page.textContent("#sheet-talents")).isEqualTo("Talents: 40/0/21");
        page.click("#sheet-talents");
        assertThat(page.textContent("#talent-sum")).isEqualTo("40/0/21, 0 points left");
        picture(page, "talents");
        String instability = "#talent-trees button[title='Arcane Instability, needs Presence of Mind']";
        page.click(instability);
        assertThat(page.textContent("#talent-sum")).isEqualTo("Arcane Power needs all of Arcane Instability");
        assertThat(page.isEnabled("#talent-take")).isFalse();
        page.click(instability, new Page.ClickOptions().setClickCount(3));
        takeBack(page, "Spell Power");
        assertThat(page.textContent("#talent-sum")).isEqualTo("Mind Mastery needs 35 points above it in Arcane");
        page.click("#talent-trees button[title='Spell Power']");
        takeBack(page, "Mind Mastery");
        page.click("#talent-trees button[title='Cold Snap']");
        assertThat(page.textContent("#talent-sum")).isEqualTo("39/0/20, 2 points left");
        page.click("#talent-take");
        assertThat(page.textContent("#changes")).contains("Mind Mastery 4, Cold Snap 0");
        assertThat(page.textContent("#sheet-talents")).isEqualTo("Talents: 40/0/21");

        page.selectOption("#change-target", "character");
        page.click("#sheet-talents");
        takeBack(page, "Mind Mastery");
        page.click("#talent-take");
        page.waitForSelector("#sheet-talents:has-text('39/0/21')");
        assertThat(box(page).at(PLAYER + "/talentsString").asString()).endsWith("-053500031003001");
        assertThat(isWiderThanItsWindow(page)).isFalse();
    }

    @Test
    void eachItemOfAListAndEachEnchantIsAChangeOfItsOwn() {
        Page page = withMage();
        open(page, "ItemSlotTrinket1");
        assertThat(page.isEnabled("#gear-each"))
                .as("the whole list is too long")
                .isFalse();
        page.selectOption("#gear-phase", "1");
        page.fill("#gear-search", "spell damage");
        int listed = page.locator("#gear-items button").count();
        int tried = Integer.parseInt(page.textContent("#gear-each").replace("Each of these ", ""));
        assertThat(tried).as("but what is worn, here or there").isBetween(2, listed - 2);
        page.click("#gear-each");
        assertThat(page.locator("#changes li").count()).isEqualTo(tried);
        assertThat(page.textContent("#changes"))
                .contains(" for Icon of the Silver Crescent")
                .doesNotContain("Quagmirran's Eye", "Icon of the Silver Crescent for");

        open(page, "ItemSlotHands");
        page.click("#gear-each-enchant");
        int all = page.locator("#changes li").count();
        assertThat(all).isGreaterThan(tried + 2);
        assertThat(page.textContent("#changes"))
                .contains(" in Spellfire Gloves")
                .doesNotContain("Enchant Gloves - Major Spellpower in");
        // several would only take the place of each other
        page.selectOption("#change-target", new SelectOption().setIndex(1));
        open(page, "ItemSlotTrinket1");
        assertThat(page.isVisible("#gear-each")).isFalse();
        page.click("#gear-cancel");
        page.fill("#iterations", "20");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants");
        assertThat(page.locator("table.variants tbody tr").count()).isEqualTo(all);
    }

    @Test
    void whatIsPickedCanGoIntoTheBag() {
        Page page = withMage();
        page.selectOption("#change-target", "bag");
        unfold(page, "Raid buffs");
        page.click(BLOODLUST);
        assertThat(page.textContent("#sheet-said")).isEqualTo("Only items go into a bag.");
        for (String id : List.of(EYE_OF_MAGTHERIDON, "29370")) {
            open(page, "ItemSlotTrinket2");
            page.uncheck("#gear-useful");
            page.fill("#gear-search", id.equals(EYE_OF_MAGTHERIDON) ? "magtheridon" : "silver crescent");
            page.click("#gear-items [data-item='" + id + "']");
            if (page.isEnabled("#gear-take")) {
                page.click("#gear-take");
            } else {
                page.keyboard().press("Escape");
            }
        }
        assertThat(page.textContent("#sheet-said")).isEqualTo("In your bag: Eye of Magtheridon.");
        assertThat(page.inputValue("#question")).isEqualTo("bag");
        assertThat(Json.mapper().readTree(page.inputValue("#bag")).toString())
                .isEqualTo("{\"items\":[{\"id\":28789}]}");
        page.fill("#bag", "{");
        open(page, "ItemSlotTrinket2");
        page.fill("#gear-search", "magtheridon");
        page.click("#gear-items button");
        page.click("#gear-take");
        assertThat(page.textContent("#errors")).contains("no list of items yet");
    }

    private static void takeBack(Page page, String talent) {
        page.click(
                "#talent-trees button[title^='" + talent + "']", new Page.ClickOptions().setButton(MouseButton.RIGHT));
    }

    @Test
    void whatIsWrongWithACharacterIsSaidAtOnce() {
        Page page = withMage();
        String wrong = page.inputValue("#input").replaceFirst("\"id\": 24266", "\"id\": 99999999");
        page.fill("#input", wrong);
        page.keyboard().press("Tab");
        page.waitForSelector("#errors:has-text('unknown item 99999999')");
        assertThat(page.isVisible("#sheet")).isFalse();
        page.navigate(platform.url() + "/?job=nowhere");
        page.waitForSelector("#errors:has-text('could not be loaded')");
    }
}
