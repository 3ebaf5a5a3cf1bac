package dev.wowlab.sentinel.site;

import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.portal.Asset;
import dev.wowlab.portal.JobModel;
import dev.wowlab.portal.Page;
import dev.wowlab.portal.Pages;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.again.AgainPage;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.pack.NodeDownloads;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.sentinel.again.AgainEndpoints;
import dev.wowlab.sentinel.delivery.ReadWebhooks;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.CompareJobs;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.job.ListJobs;
import dev.wowlab.sentinel.node.ListNodes;
import dev.wowlab.sentinel.race.RaceReader;
import dev.wowlab.sentinel.race.ReadRaces;
import dev.wowlab.sentinel.replay.ReadFights;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The portal's pages and files. Thread-safe.
public final class PortalPages {
    private static final String HTML = "text/html; charset=utf-8";
    private static final int RECENT_JOBS = 12;
    private static final int RECENT_RACES = 6;
    private static final int PUBLIC_JOBS = 50;
    private static final String NOTHING_YET = "Nothing to compare yet";

    private final Pages pages;
    private final Supplier<List<EngineRef>> offered;
    private final JobReader jobs;
    private final ListJobs listJobs;
    private final Fleet fleet;
    private final RaceReader races;
    private final ReadRaces rankings;
    private final ReadWebhooks webhooks;
    private final AgainEndpoints again;
    private final CompareJobs compare;
    private final ReadFights fights;

    /// @param offered engines beside the platform's own that a submit may ask for now
    public PortalPages(Pages pages, Supplier<List<EngineRef>> offered, Jobs jobs, Fleet fleet, Races races) {
        this.pages = pages;
        this.offered = offered;
        this.jobs = jobs.reader();
        this.listJobs = jobs.list();
        this.fleet = fleet;
        this.races = races.reader();
        this.rankings = races.rankings();
        this.webhooks = jobs.webhooks();
        this.again = jobs.again();
        this.compare = jobs.compare();
        this.fights = jobs.fights();
    }

    /// What tells of jobs, of whom their owners have told, of them on the engine of today and beside others, and of
    /// single fights of theirs. Immutable.
    public record Jobs(
            JobReader reader,
            ListJobs list,
            ReadWebhooks webhooks,
            AgainEndpoints again,
            CompareJobs compare,
            ReadFights fights) {}

    /// What tells of nodes. Immutable.
    ///
    /// @param operators tells of a user id whether it is an operator's
    /// @param downloads what who lends a machine can load from here
    public record Fleet(ListNodes list, Predicate<String> operators, Supplier<Optional<NodeDownloads>> downloads) {}

    /// What tells of races. Immutable.
    public record Races(RaceReader reader, ReadRaces rankings) {}

    /// `GET /`.
    public Reply home(Call call) {
        boolean known = !call.user().isEmpty();
        JobPage recent = known ? listJobs.first(call.user(), RECENT_JOBS) : new JobPage(List.of(), Optional.empty());
        List<RaceView> newest = known ? races.newest(call.user(), RECENT_RACES) : List.of();
        return html(200, pages.home(recent, newest, known, known ? offered.get() : List.of()));
    }

    /// `GET /jobs/{id}`.
    public Reply job(Call call) {
        String text = call.pathParameter("id");
        String user = call.user();
        Optional<JobView> job;
        try {
            job = jobs.find(new JobId(text), user);
        } catch (IllegalArgumentException malformed) {
            job = Optional.empty();
        } catch (StoreUnavailableException down) {
            return notNow();
        }
        return job.map(view -> html(
                        200,
                        pages.job(
                                view,
                                view.owner().equals(user),
                                webhooks.of(view, user),
                                again.newerThan(view),
                                known(view))))
                .orElseGet(() -> html(404, pages.noSuchJob(text)));
    }

    /// What is known beyond the job; a database that is down costs that, not the page.
    private JobModel.Known known(JobView job) {
        boolean replays = fights.fights(job) > 0;
        try {
            return new JobModel.Known(replays, fights.lines(job), jobs.isDoubted(job));
        } catch (StoreUnavailableException down) {
            return new JobModel.Known(replays, LineWords.NONE, false);
        }
    }

    /// `GET /jobs/{id}/fights/{fight}`.
    public Reply fight(Call call) {
        try {
            Optional<JobView> job = jobs.of(call);
            if (job.isEmpty()) {
                return html(404, pages.noSuchFightsJob(call.pathParameter("id")));
            }
            return fights.fight(call, job.get())
                    .map(fight -> html(200, pages.fight(job.get(), fight, fights.fights(job.get()))))
                    .orElseGet(() -> html(
                            404,
                            pages.problem(404, "No such fight", "The " + fights.noSuchFight(call, job.get()) + ".")));
        } catch (StoreUnavailableException down) {
            return notNow();
        }
    }

    /// `GET /jobs/{id}/again`.
    public Reply again(Call call) {
        try {
            Optional<JobView> job = jobs.of(call);
            if (job.isEmpty()) {
                return html(404, pages.noSuchJobAgain(call.pathParameter("id")));
            }
            return again.of(job.get())
                    .map(view -> html(200, pages.again(view, again.mayAsk(job.get(), call.user()))))
                    .orElseGet(() -> html(
                            409,
                            pages.problem(
                                    409,
                                    NOTHING_YET,
                                    "Only a job of its own that has a result can be simulated again.")));
        } catch (StoreUnavailableException down) {
            return notNow();
        }
    }

    /// `GET /jobs/{id}/versus/{other}`.
    public Reply versus(Call call) {
        try {
            return switch (compare.compare(call)) {
                case CompareJobs.Compared.Both both -> html(200, pages.versus(both.view()));
                case CompareJobs.Compared.Absent absent -> html(404, pages.noSuchJob(absent.id()));
                case CompareJobs.Compared.Unfinished unfinished ->
                    html(409, pages.problem(409, NOTHING_YET, "The " + unfinished.why() + "."));
            };
        } catch (StoreUnavailableException down) {
            return notNow();
        }
    }

    /// `GET /again`.
    public Reply agains(Call call) {
        boolean known = !call.user().isEmpty();
        try {
            AgainPage page = known ? again.newest(call.user()) : new AgainPage(List.of(), 0, 0, Optional.empty());
            return html(200, pages.agains(page, known));
        } catch (StoreUnavailableException down) {
            return notNow();
        }
    }

    /// `GET /races/{id}`.
    public Reply race(Call call) {
        try {
            return races.of(call)
                    .map(race -> html(
                            200,
                            pages.race(
                                    rankings.of(race),
                                    race.owner().equals(call.user()),
                                    webhooks.of(race, call.user()))))
                    .orElseGet(() -> html(404, pages.noSuchRace(call.pathParameter("id"))));
        } catch (StoreUnavailableException down) {
            return notNow();
        }
    }

    /// `GET /public`.
    public Reply everybodys(Call call) {
        try {
            return html(200, pages.everybodys(listJobs.newestOfEverybody(PUBLIC_JOBS)));
        } catch (StoreUnavailableException down) {
            return notNow();
        }
    }

    private Reply notNow() {
        return html(503, pages.problem(503, "Not now", "The record of finished jobs cannot be read. Try again."));
    }

    /// `GET /sign-in`.
    public Reply signIn(Call call) {
        return pages.signIn()
                .map(page -> html(200, page))
                .orElseGet(() -> html(
                        404,
                        pages.problem(404, "No sign-in", "This platform has one local user: whoever reaches it.")));
    }

    /// `GET /fleet`.
    public Reply fleet(Call call) {
        return html(
                200,
                pages.fleet(
                        fleet.list().all(call.user()),
                        !call.user().isEmpty(),
                        fleet.operators().test(call.user()),
                        fleet.downloads().get()));
    }

    /// `GET /assets/…`.
    public Reply asset(Call call) {
        String path = call.pathParameter("path");
        Optional<Asset> found = pages.asset(path);
        if (found.isEmpty()) {
            return Reply.problem(Problems.notFound("file '" + path + "' does not exist"));
        }
        Asset asset = found.get();
        String type = asset.headers().getOrDefault("Content-Type", "application/octet-stream");
        boolean known =
                call.headerValue("If-None-Match").map(asset.etag()::equals).orElse(false);
        return known
                ? new Reply(304, type, new byte[0], asset.headers())
                : new Reply(200, type, asset.bytes(), asset.headers());
    }

    static Reply html(int status, Page page) {
        return new Reply(status, HTML, page.html().getBytes(StandardCharsets.UTF_8), page.headers());
    }
}
