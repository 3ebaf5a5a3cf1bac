package dev.wowlab.systemtests;

import com.microsoft.playwright.Page;
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

    /// What the job asks whose page is shown.
    static JsonNode input(Page page) {
        String job = page.url().replace("/jobs/", "/api/v1/jobs/");
        return Json.mapper().readTree(page.request().get(job + "/input").text());
    }

    static JsonNode box(Page page) {
        return Json.mapper().readTree(page.inputValue("#input"));
    }
}
