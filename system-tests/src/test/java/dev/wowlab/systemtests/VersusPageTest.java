package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A person who sets a result beside another one, by pasting its link.
class VersusPageTest extends PageTest {
    private static final String ITEMS = "/raid/parties/0/players/0/equipment/items/";

    private static JobView finished(String title, ObjectNode request, long seed) throws Exception {
        JobView job = client.submit(
                new SubmitJob(
                        "tbc",
                        request,
                        Optional.of(400L),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(seed),
                        Optional.of(100),
                        Optional.of(title),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true)),
                Fights.newKey());
        Fights.awaitDigest(client, job);
        return job;
    }

    private static String refusal(Page page, String pasted) {
        page.fill("#versus-with", pasted);
        page.click("#versus-form button");
        page.waitForSelector("#versus-error:not([hidden])");
        page.waitForSelector("#versus-form button:enabled");
        assertThat(page.getAttribute("#versus-with", "aria-invalid")).isEqualTo("true");
        return page.textContent("#versus-error");
    }

    @Test
    void aResultIsSetBesideAnotherByPastingItsLink() throws Exception {
        ObjectNode bare = Fights.request();
        ((ObjectNode) bare.at(ITEMS + 0)).remove("gems");
        JobView one = finished("Without gems in the hat", bare, 7);
        JobView other = finished("With them", Fights.request(), 8);
        String address = platform.url() + "/jobs/";

        Page page = browser.newPage();
        page.navigate(address + one.id());
        assertThat(refusal(page, " ")).contains("Paste the link of a job’s page, or its id.");
        assertThat(refusal(page, "the other one")).contains("neither a link nor the id of a job");
        assertThat(refusal(page, "https://example.org/sims/5")).contains("not one of a job", "behind example.org");
        assertThat(refusal(page, "https://example.org/jobs/5"))
                .isEqualTo("job '5' does not exist. The link leads to example.org: only results of this platform can be"
                        + " compared");
        assertThat(refusal(page, "5")).isEqualTo("job '5' does not exist");
        picture(page, "form");

        page.fill("#versus-with", address + other.id() + "?same=x");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/jobs/" + one.id() + "/versus/" + other.id()));
        assertThat(page.textContent("h1")).isEqualTo("Without gems in the hat versus With them");
        assertThat(page.textContent("#assumes")).contains("luck of their own, as these have");
        assertThat(page.textContent("#pair")).contains("wowlab compare a.json b.json");
        assertThat(page.locator("table.by-action tbody tr").count()).isPositive();
        picture(page, "versus");
        String difference = page.textContent("#difference");
        page.setViewportSize(360, 900);
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .isFalse();

        page.click("#swap");
        page.waitForURL(url -> url.endsWith("/jobs/" + other.id() + "/versus/" + one.id()));
        assertThat(page.textContent("#difference").substring(1)).isEqualTo(difference.substring(1));
        assertThat(page.textContent("#difference")).isNotEqualTo(difference);
        page.click("#other");
        page.waitForURL(url -> url.endsWith("/jobs/" + one.id()));
    }
}
