package dev.wowlab.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.wowlab.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/// A browser with a mage on the character's sheet.
abstract class SheetPageTest extends PageTest {
    static final String PLAYER = "/raid/parties/0/players/0";

    static Page withMage() {
        Page page = browser.newPage();
        page.navigate(platform.url() + "/");
        page.click("#load-preset");
        page.waitForSelector("#sheet-gear button");
        return page;
    }

    /// Loads another preset and waits for it.
    static void load(Page page, String preset, String shown) {
        page.waitForSelector(
                "#preset option[value=" + preset + "]",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.selectOption("#preset", preset);
        page.click("#load-preset");
        page.waitForSelector("#sheet-summary:has-text('" + shown + "')");
    }

    static void open(Page page, String slot) {
        page.click("#sheet-gear [data-slot=" + slot + "]");
        page.waitForSelector("#gear-items button");
    }

    /// Takes the first item that a search finds.
    static void pick(Page page, String slot, String search) {
        open(page, slot);
        page.fill("#gear-search", search);
        page.click("#gear-items button >> nth=0");
        page.click("#gear-take");
    }

    static void unfold(Page page, String group) {
        page.click("#sheet-settings details[data-group='" + group + "'] summary");
    }

    /// Enters a length of the fights.
    static void setLength(Page page, String seconds) {
        page.fill("#sheet-settings [data-pointer='/encounter/duration']", seconds);
        page.keyboard().press("Tab");
    }

    /// Simulates few fights and waits for the result.
    static void simulate(Page page, String result) {
        page.fill("#iterations", "100");
        page.fill("#seed", "5");
        page.click("#simulate");
        page.waitForURL(url -> url.contains("/jobs/"));
        page.waitForSelector(result);
    }

    /// What the job asks whose page is shown.
    static JsonNode input(Page page) {
        String job = page.url().replace("/jobs/", "/api/v1/jobs/");
        return Json.mapper().readTree(page.request().get(job + "/input").text());
    }

    static JsonNode box(Page page) {
        return Json.mapper().readTree(page.inputValue("#input"));
    }
}
