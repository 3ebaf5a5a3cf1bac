package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.NewRace;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceRun;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.specs.TbcEngine;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A person whose job an update has left behind: no node has its engine any more.
class StartOverPageTest extends PageTest {
    private static final EngineRef OLD = new EngineRef("tbc", "0.0.1");
    private static final EngineRef NOW = new EngineRef("tbc", new TbcEngine().version());
    private static final double PATIENCE_MS = 60_000;

    @Test
    void aJobWhoseEngineIsGoneIsStartedOverOnTheEngineOfToday() throws Exception {
        JobId left = new JobId("oldleft");
        byte[] canonical = CanonicalJson.encode(Fights.request());
        InputHash hash = CanonicalJson.hash(OLD, canonical);
        try (Coordination redis = Coordination.connect(platform.redis().url())) {
            redis.inputs().put(new InputRecord(hash, OLD, canonical));
            redis.jobs()
                    .create(NewJob.submitted(
                            left,
                            "local",
                            new NewJob.Plan(OLD, hash, 7, 400, Optional.empty(), 100),
                            new NewJob.Labels(Optional.of("Left behind"), Visibility.PRIVATE, Priority.LOW),
                            List.of(),
                            ""));
        }
        Page page = browser.newPage();
        page.navigate(platform.url() + "/jobs/" + left);
        assertThat(page.textContent("#waiting")).contains("no node offers the engine " + OLD, "has " + NOW + " today");
        picture(page, "left-behind");
        page.click("#start-over");
        page.waitForURL(url -> url.contains("/jobs/") && !url.endsWith(left.value()));
        page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
        assertThat(page.textContent("h1")).isEqualTo("Left behind");
        assertThat(page.textContent("#digest"))
                .contains(Fights.digestHere(7, 400).value());
        assertThat(client.job(left).state()).isEqualTo(JobState.CANCELLED);
        JobView over = client.job(shown(page));
        assertThat(over.visibility()).as("still nobody else's").isEqualTo(Visibility.PRIVATE);
        assertThat(over.priority()).isEqualTo(Priority.LOW);

        page.click("#again");
        page.waitForURL(url -> url.contains("?same=" + over.id()));
        assertThat(client.job(shown(page)).visibility())
                .as("what does it again, too")
                .isEqualTo(Visibility.PRIVATE);
    }

    private static JobId shown(Page page) {
        return new JobId(URI.create(page.url()).getPath().substring("/jobs/".length()));
    }

    @Test
    void aRaceWhoseEngineIsGoneFailsAndSaysWhyInsteadOfWaitingForEver() throws Exception {
        RaceId left = new RaceId("oldrace");
        EngineRef old = new EngineRef("tbc-compare", "0.0.1");
        ObjectNode bag = Json.mapper().createObjectNode();
        bag.set("request", Fights.request());
        byte[] canonical = CanonicalJson.encode(bag);
        InputHash hash = CanonicalJson.hash(old, canonical);
        try (Coordination redis = Coordination.connect(platform.redis().url())) {
            redis.inputs().put(new InputRecord(hash, old, canonical));
            redis.jobs()
                    .create(NewJob.submitted(
                            left.job(1, 1),
                            "local",
                            new NewJob.Plan(old, hash, 7, 50, Optional.empty(), 50),
                            new NewJob.Labels(Optional.of("Bag"), Visibility.PRIVATE, Priority.NORMAL),
                            List.of(),
                            ""));
            redis.races()
                    .create(
                            new NewRace(
                                    left,
                                    "local",
                                    old,
                                    hash,
                                    7,
                                    RaceTerms.USUAL,
                                    2,
                                    Optional.of("Bag"),
                                    Visibility.PRIVATE,
                                    Priority.NORMAL,
                                    ""),
                            RaceProgress.start(RaceRun.FIRST, RaceTerms.USUAL, 2, 0, List.of()));
        }
        Page page = browser.newPage();
        page.navigate(platform.url() + "/races/" + left);
        page.waitForSelector("#race[data-state=failed]", new Page.WaitForSelectorOptions().setTimeout(2 * PATIENCE_MS));
        assertThat(page.textContent("#race"))
                .contains("it began with " + old + ", and now there is tbc-compare/", "no node has the first");
        assertThat(page.locator("#again").count()).isOne();
        assertThat(client.job(left.job(1, 1)).state()).isEqualTo(JobState.CANCELLED);
    }
}
