package dev.wowlab.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A person who lays a fight of its combat log beside a job's result.
class LogPageTest extends PageTest {
    private static final String MAGE = "Player-1-0A,\"Jàina-Gehennas\",0x511,0x0";
    private static final String ROGUE = "Player-1-0B,\"Vale-Gehennas\",0x514,0x0";
    private static final String BOSS = "Creature-0-1-2-3-18831-0C,\"Hochkönig Maulgar\",0x10a48,0x0";

    /// Two encounters of a minute; in the second the mage casts 20 times for 2,000, once for 4,000 by a crit.
    private static String log() {
        StringBuilder text = new StringBuilder();
        line(text, 0, "COMBAT_LOG_VERSION,9,ADVANCED_LOG_ENABLED,1,BUILD_VERSION,2.5.6,PROJECT_ID,5");
        line(text, 1, "ENCOUNTER_START,650,\"Gruul the Dragonkiller\",4,25,565,5");
        hit(text, 20, ROGUE, 6_000, false);
        line(text, 61, "ENCOUNTER_END,650,\"Gruul the Dragonkiller\",4,25,0,60000");
        line(text, 100, "ENCOUNTER_START,649,\"Hochkönig Maulgar\",4,25,565,5");
        line(text, 100, "COMBATANT_INFO,Player-1-0A,1,0,(40,0,21),(),[(28830,128,(),(),())],[],0,0,()");
        for (int cast = 0; cast < 20; cast++) {
            int second = 101 + 2 * cast;
            line(text, second, "SPELL_CAST_SUCCESS," + MAGE + "," + BOSS + ",30451,\"Arkanschlag\",0x40");
            hit(text, second, MAGE, cast == 0 ? 4_000 : 2_000, cast == 0);
            hit(text, second, ROGUE, 500, false);
        }
        line(text, 160, "ENCOUNTER_END,649,\"Hochkönig Maulgar\",4,25,1,60000");
        return text.toString();
    }

    private static void hit(StringBuilder text, int second, String who, int amount, boolean crit) {
        String spell = who.equals(MAGE) ? "30451,\"Arkanschlag\",0x40" : "26862,\"Finsterer Stoß\",0x1";
        line(
                text,
                second,
                "SPELL_DAMAGE," + who + "," + BOSS + "," + spell + "," + amount + "," + amount + ",-1,64,0,0,0,"
                        + (crit ? "1" : "nil") + ",nil,nil");
    }

    private static void line(StringBuilder text, int second, String event) {
        text.append("11/29/2026 20:%02d:%02d.000+1  ".formatted(second / 60, second % 60))
                .append(event)
                .append("\r\n");
    }

    private static FilePayload file(String text) {
        return new FilePayload("WoWCombatLog-112926.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFightOfALogIsLaidBesideAJobsResult() throws Exception {
        JobView job = client.submit(Fights.submit(78, 300, 100), Fights.newKey());
        Fights.awaitDigest(client, job);

        Page page = browser.newPage();
        page.navigate(platform.url() + "/jobs/" + job.id());
        page.setInputFiles("#log-file", file(log()));
        assertThat(page.locator("#log-fight option")).hasText(new String[] {
            "Hochkönig Maulgar, 1:00, kill – 11/29/2026 20:01", "Gruul the Dragonkiller, 1:00, wipe – 11/29/2026 20:00"
        });
        assertThat(page.locator("#log-player option")).hasText(new String[] {"Jàina-Gehennas", "Vale-Gehennas"});
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/log")) {
                sent.add(request.postData());
            }
        });
        page.click("#log-form button");
        page.waitForSelector("#log-abilities");

        assertThat(page.locator("#log-result .band")).containsText("700.0 in the log");
        assertThat(page.locator("#log-result .card .hint").first())
                .containsText("Jàina-Gehennas, Hochkönig Maulgar, 1:00.");
        String blast =
                page.locator("#log-abilities tr:has-text('Arcane Blast')").textContent();
        assertThat(blast).contains("700.0 | ", "20.0 | ", "2,100 | ", "5.0 % | ");
        assertThat(page.locator("#log-absent")).containsText("Blessing of Kings");
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).as("of nobody else").doesNotContain("Vale").contains("COMBATANT_INFO");
        page.locator("#log-result").scrollIntoViewIfNeeded();
        picture(page, "log");

        page.click("#log-as-long");
        assertThat(page.locator("#log-result a")).hasText("Those are 1:00 long, too.");
        assertThat(page.locator("#log-result .band")).containsText("700.0 in the log");
        assertThat(page.locator("#log-as-long")).isHidden();
        assertThat(page.locator("#log-message")).isHidden();
        String other = page.locator("#log-result a").getAttribute("href");
        JobView asLong = client.job(new JobId(other.substring(other.lastIndexOf('/') + 1)));
        assertThat(asLong.visibility()).isEqualTo(job.visibility());
        assertThat(page.locator("#log-result .band"))
                .containsText(String.format(
                        Locale.ROOT,
                        "%,.1f simulated",
                        asLong.report().orElseThrow().dps().mean()));
        assertThat(sent).as("the same lines, beside the other result").hasSize(2);
        picture(page, "log-as-long");

        page.selectOption("#log-fight", "0");
        assertThat(page.locator("#log-player option")).hasText(new String[] {"Vale-Gehennas"});
        assertThat(isWiderThanItsWindow(page)).isFalse();
    }

    @Test
    void aComparisonsCharacterIsSimulatedAsLongAndWhatFailsCanBeTriedAgain() throws Exception {
        ObjectNode weights = Json.mapper().createObjectNode();
        weights.set("base", Fights.request());
        weights.putObject("weights");
        JobView job = client.submit(
                new SubmitJob(
                        "tbc-compare",
                        weights,
                        Optional.of(50L),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(81L),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Fights.newKey());
        Fights.awaitDigest(client, job);
        Page page = browser.newPage();
        page.navigate(platform.url() + "/jobs/" + job.id());
        page.setInputFiles("#log-file", file(log()));
        assertThat(page.locator("#log-player option")).hasCount(2);
        page.click("#log-form button");
        page.waitForSelector("#log-as-long");
        page.setViewportSize(390, 900);
        assertThat((Boolean) page.evaluate("document.getElementById('log-as-long').getBoundingClientRect().right + 8"
                        + " < document.querySelector('#log-result .card').getBoundingClientRect().right"))
                .as("the button keeps away from the card's edge")
                .isTrue();

        page.route("**/api/v1/jobs", route -> route.abort());
        page.click("#log-as-long");
        assertThat(page.locator("#log-message")).containsText("cannot be reached");
        assertThat(page.locator("#log-as-long")).isEnabled();
        page.unroute("**/api/v1/jobs");
        page.click("#log-as-long");
        assertThat(page.locator("#log-result a")).hasText("Those are 1:00 long, too.");
    }

    @Test
    void whatIsNoLogIsToldSo() throws Exception {
        JobView job = client.submit(Fights.submit(79, 100, 100), Fights.newKey());
        Fights.awaitDigest(client, job);
        Page page = browser.newPage();
        page.navigate(platform.url() + "/jobs/" + job.id());
        page.setInputFiles("#log-file", file("{\"raid\": {}}"));
        assertThat(page.locator("#log-message")).hasText("Nobody did damage in that fight.");
        assertThat(page.locator("#log-choice")).isHidden();
        page.setInputFiles("#log-file", file(""));
        assertThat(page.locator("#log-message")).containsText("There is no encounter in WoWCombatLog-112926.txt");
    }

    @Test
    void whatTheServiceCannotReadItNames() throws Exception {
        JobView job = client.submit(Fights.submit(80, 100, 100), Fights.newKey());
        Fights.awaitDigest(client, job);
        assertThat(refusal(job, "{\"log\": \"no line\"}")).contains("log: it has no line of a combat log");
        assertThat(refusal(job, "{\"player\": \"Vale\"}")).contains("log");
        String named = Json.mapper().writeValueAsString(Map.of("log", log(), "player", "Leeroy"));
        assertThat(refusal(job, named)).contains("player: it must be one of Vale-Gehennas");
    }

    /// What is wrong with a body, as problem+json says it.
    private static String refusal(JobView job, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.url() + "/api/v1/jobs/" + job.id() + "/log"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(422);
            return answer.body();
        }
    }
}
