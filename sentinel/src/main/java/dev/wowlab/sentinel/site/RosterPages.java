package dev.wowlab.sentinel.site;

import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.portal.Pages;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.sentinel.delivery.ReadWebhooks;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.roster.PlayRosters;
import dev.wowlab.sentinel.roster.ReadRuns;
import dev.wowlab.sentinel.roster.RosterDoubts;
import dev.wowlab.sentinel.roster.RosterReader;
import java.util.List;

/// The portal's pages of rosters. Thread-safe.
public final class RosterPages {
    private static final int MOST_ROSTERS = 50;
    private static final int MOST_RUNS = 52;

    private final Pages pages;
    private final RosterReader rosters;
    private final Runs runs;
    private final ReadWebhooks webhooks;

    /// What knows of runs. Immutable.
    ///
    /// @param one those that whoever has their address may see
    public record Runs(PlayRosters play, ReadRuns one, RosterDoubts doubts) {}

    public RosterPages(Pages pages, RosterReader rosters, Runs runs, ReadWebhooks webhooks) {
        this.pages = pages;
        this.rosters = rosters;
        this.runs = runs;
        this.webhooks = webhooks;
    }

    /// `GET /rosters`.
    public Reply list(Call call) {
        boolean known = !call.user().isEmpty();
        List<RosterView> mine = known ? rosters.newest(call.user(), MOST_ROSTERS) : List.of();
        return PortalPages.html(200, pages.rosters(mine, known));
    }

    /// `GET /rosters/{id}`.
    public Reply one(Call call) {
        try {
            return rosters.of(call)
                    .map(roster -> PortalPages.html(
                            200,
                            pages.roster(
                                    runs.play().live(roster.view()),
                                    runs.doubts().of(rosters.runs(roster.view(), MOST_RUNS)),
                                    webhooks.of(roster.view(), call.user()))))
                    .orElseGet(() -> PortalPages.html(404, pages.noSuchRoster(call.pathParameter("id"))));
        } catch (StoreUnavailableException down) {
            return notNow();
        }
    }

    /// `GET /rosters/{id}/runs/{run}`: for whoever may see that run.
    public Reply run(Call call) {
        try {
            return runs.one()
                    .of(call)
                    .map(seen -> PortalPages.html(200, pages.rosterRun(seen.run(), seen.mine())))
                    .orElseGet(() -> PortalPages.html(
                            404, pages.noSuchRun(call.pathParameter("id"), call.pathParameter("run"))));
        } catch (StoreUnavailableException down) {
            return notNow();
        }
    }

    private Reply notNow() {
        return PortalPages.html(503, pages.problem(503, "Not now", "The record of rosters cannot be read. Try again."));
    }
}
