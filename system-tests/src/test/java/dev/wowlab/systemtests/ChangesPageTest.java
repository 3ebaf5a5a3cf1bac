package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.wowlab.protocol.json.Json;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A person who asks what changes would do, by picking them on the character's sheet.
class ChangesPageTest extends PageTest {
    private static final String PLAYER = "/raid/parties/0/players/0";
    private static final String EYE_OF_MAGTHERIDON = "28789";
    private static final String BLOODLUST = "#sheet-settings [data-pointer='/raid/buffs/bloodlust']";

    private static Page withMage() {
        Page page = browser.newPage();
        page.navigate(platform.url() + "/");
        page.click("#load-preset");
        page.waitForSelector("#sheet-gear button");
        return page;
    }

    private static void open(Page page, String slot) {
        page.click("#sheet-gear [data-slot=" + slot + "]");
        page.waitForSelector("#gear-items button");
    }

    private static void unfold(Page page, String group) {
        page.click("#sheet-settings details[data-group='" + group + "'] summary");
    }

    /// What the job asks whose page is shown.
    private static JsonNode input(Page page) {
        String job = page.url().replace("/jobs/", "/api/v1/jobs/");
        return Json.mapper().readTree(page.request().get(job + "/input").text());
    }

    private static JsonNode box(Page page) {
        return Json.mapper().readTree(page.inputValue("#input"));
    }

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

    private static void unfoldWholeList(Page page) {
        page.click("#sheet-rotation");
        if (!page.isVisible("#rotation-text")) {
            page.click("#rotation-dialog summary");
        }
    }

    private static String number(String line, int which) {
        return "#rotation-dialog [data-line='" + line + "'] .words input >> nth=" + which;
    }

    @Test
    void linesOfTheActionListAreSwitchedOffMovedAndGivenOtherNumbers() {
        Page page = withMage();
        page.click("#sheet-rotation");
        assertThat(page.textContent("#rotation-dialog [data-line='3']")).contains("Cast Arcane Blast");
        assertThat(page.inputValue(number("Low on mana", 0))).isEqualTo("35%");
        page.click("#rotation-try");
        assertThat(page.textContent("#rotation-error")).contains("Nothing is changed yet");

        page.fill(number("Low on mana", 0), "20 thirty");
        page.click("#rotation-try");
        assertThat(page.textContent("#rotation-error"))
                .contains("35% in ‘Low on mana’: “thirty” is no number, such as");
        page.fill(number("Low on mana", 0), "20 30%, 35");
        picture(page, "action-list");
        assertThat(isWiderThanItsWindow(page)).isFalse();
        page.click("#rotation-try");
        assertThat(page.locator("#changes li").allTextContents())
                .satisfiesExactly(
                        change -> assertThat(change).startsWith("‘Low on mana’: 35% → 20%"),
                        change -> assertThat(change).startsWith("‘Low on mana’: 35% → 30%"));

        // the second goes on from the list of the first
        page.selectOption("#change-target", new SelectOption().setIndex(1));
        page.click("#sheet-rotation");
        page.waitForSelector("#rotation-dialog[open]");
        assertThat(page.inputValue(number("Low on mana", 0))).isEqualTo("20%");
        assertThat(page.isVisible("#rotation-each")).isFalse();
        page.click("#rotation-dialog [data-line='1'] [type=checkbox]");
        page.click("#rotation-dialog [data-line='3'] button:has-text('↑')");
        page.click("#rotation-try");
        assertThat(page.textContent("#changes li"))
                .startsWith("‘Low on mana’: 35% → 20%, without line 1 (Cast Evocation if")
                .contains(", line 3 before line 2");

        page.selectOption("#change-target", new SelectOption().setIndex(0));
        page.click("#sheet-rotation");
        page.click("#rotation-each");
        assertThat(page.locator("#changes li").allTextContents())
                .hasSize(2 + 5)
                .anyMatch(change -> change.startsWith("without prepull[0] (At -2.5s: cast Arcane Blast)"))
                .anyMatch(change -> change.startsWith("without line 3 (Cast Arcane Blast)"));

        page.fill("#iterations", "100");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants tr.worse:has-text('without line 3')");
        JsonNode variants = input(page).path("variants");
        String rotation = PLAYER + "/rotation";
        JsonNode first = variants.at("/0/set");
        assertThat(first.propertyNames())
                .as("only what is different")
                .containsExactlyInAnyOrder(
                        rotation + "/valueVariables/0/value/cmp/rhs/const/val", rotation + "/priorityList");
        JsonNode lines = first.path(rotation + "/priorityList");
        assertThat(lines.at("/1/hide").booleanValue()).isTrue();
        assertThat(lines.at("/2/action/castSpell/spellId/spellId").intValue())
                .as("Arcane Blast, which was the last")
                .isEqualTo(30451);
        assertThat(variants.at("/6/set").toString()).isEqualTo("{\"" + rotation + "/priorityList/3/hide\":true}");
    }

    @Test
    void aLineIsWrittenInWords() {
        Page page = withMage();
        page.click("#sheet-rotation");
        page.click("#rotation-dialog [data-line='2'] button:has-text('+')");
        page.click("#rotation-try");
        assertThat(page.textContent("#rotation-error")).startsWith("A new line is empty");
        String field = "#rotation-dialog .written input";
        page.waitForSelector(
                "#rotation-castable option[value='Cast Fire Blast']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.fill(field, "cast Fire Blst if share of mana > 20%");
        page.click("#rotation-try");
        page.waitForSelector("#rotation-error:has-text('“Fire Blast” is called nearly so')");
        page.fill(field, "cast Fire Blast if share of mana > 20%");
        page.click("#rotation-dialog [data-line='3'] button:has-text('✎')");
        assertThat(page.inputValue(field + " >> nth=1")).isEqualTo("Cast Arcane Blast");
        page.fill(field + " >> nth=1", "Cast Arcane Blast if ‘Ending’ or mana > 100");
        page.click("#rotation-lines > button >> nth=0");
        page.fill(field + " >> nth=0", "At -1s: cast Fire Blast");
        picture(page, "written-line");
        assertThat(isWiderThanItsWindow(page)).isFalse();
        page.click("#rotation-try");
        page.waitForSelector("#changes li");
        assertThat(page.textContent("#changes li"))
                .contains("without line 3 (Cast Arcane Blast)")
                .contains("cast Fire Blast if share of mana > 20% before line 2")
                .contains("Cast Arcane Blast if ‘Ending’ or mana > 100 before line 3")
                .contains("At -1s: cast Fire Blast last");

        page.fill("#iterations", "100");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants tr:has-text('cast Fire Blast if share of mana')");
        JsonNode set = input(page).at("/variants/0/set");
        JsonNode priority = set.path(PLAYER + "/rotation/priorityList");
        assertThat(priority.size()).isEqualTo(6);
        assertThat(priority.at("/5/hide").booleanValue()).isTrue();
        assertThat(priority.at("/4/action/condition/or/vals/0/variableRef/name").asString())
                .isEqualTo("Ending");
        assertThat(priority.at("/2/action/castSpell/spellId/spellId").intValue())
                .isEqualTo(27079);
        assertThat(priority.at("/2/action/condition/cmp/rhs/const/val").asString())
                .isEqualTo("20%");
        JsonNode prepull = set.path(PLAYER + "/rotation/prepullActions");
        assertThat(prepull.at("/1/doAtValue/const/val").asString()).isEqualTo("-1s");
    }

    @Test
    void aLineThatCanNeverFireIsMarked() {
        Page page = withMage();
        page.selectOption("#change-target", "character");
        unfoldWholeList(page);
        JsonNode blast = box(page).at(PLAYER + "/rotation/priorityList/3");
        page.fill("#rotation-text", "{\"priorityList\": [" + blast + "," + blast + "]}");
        page.click("#rotation-take");
        page.waitForSelector("#sheet-said:has-text('Done')");
        page.click("#sheet-rotation");
        page.waitForSelector("#rotation-dialog [data-line='1'] .finding:has-text('can never fire')");
        assertThat(page.locator("#rotation-dialog .finding").count()).isEqualTo(1);
        picture(page, "lint");
    }

    @Test
    void anotherActionListIsTriedAndOneThatIsWrongIsNamed() {
        Page page = withMage();
        unfoldWholeList(page);
        JsonNode read = box(page).at(PLAYER + "/rotation");
        page.fill("#rotation-text", "{\"lines\": []}");
        page.click("#rotation-take");
        assertThat(page.textContent("#rotation-error")).contains("holds no action list");
        page.fill("#rotation-text", read.toString().replace("castSpell", "castSpill"));
        page.fill("#rotation-name", "Without blasts");
        page.click("#rotation-take");
        assertThat(page.textContent("#changes")).contains("Without blasts");
        unfoldWholeList(page);
        page.fill(
                "#rotation-text",
                "{\"player\": {\"rotation\": {\"type\": \"TypeAPL\", \"priorityList\": ["
                        + read.path("priorityList").get(3) + "]}}}");
        page.fill("#rotation-name", "Blasts only");
        page.click("#rotation-take");
        page.fill("#iterations", "100");
        page.click("#simulate");
        page.waitForSelector("#errors:has-text('castSpill')");
        page.click("#changes li:has-text('Without blasts') >> text=Remove");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants tr.worse:has-text('Blasts only')");
    }

    @Test
    void aWholeListIsWrittenAsText() {
        Page page = withMage();
        unfoldWholeList(page);
        PlaywrightAssertions.assertThat(page.locator("#rotation-text")).hasValue(Pattern.compile("Before the fight"));
        String told = page.inputValue("#rotation-text");
        assertThat(told)
                .startsWith("Values\n‘Low on mana’: share of mana ≤ 35%")
                .endsWith("Cast Arcane Blast\n");
        page.fill("#rotation-text", told + "Cast Fire Blst\nDance\n");
        page.click("#rotation-take");
        page.waitForSelector("#rotation-error:has-text('line 13: ')");
        assertThat(page.textContent("#rotation-error"))
                .contains(
                        "line 13: Nothing that the player has is called “Fire Blst”; “Fire Blast” is called nearly so\n")
                .contains("line 14: What is to be done, such as “Cast”");
        picture(page, "rotation");
        assertThat(isWiderThanItsWindow(page)).isFalse();
        page.fill("#rotation-text", told.replace("Cast Arcane Blast\n", "Cast Fire Blast\nCast Scorch\n"));
        page.fill("#rotation-name", "Scorch");
        page.click("#rotation-take");
        page.waitForSelector("#changes li:has-text('Scorch')");
        page.fill("#iterations", "100");
        page.click("#simulate");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("table.variants tr.worse:has-text('Scorch')");
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
