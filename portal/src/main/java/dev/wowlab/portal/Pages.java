package dev.wowlab.portal;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.again.AgainPage;
import dev.wowlab.protocol.again.AgainView;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.VersusView;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.pack.NodeDownloads;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.Ranking;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterRunView;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.webhook.WebhookView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The portal: pages rendered from what the public API shows, and the files they refer to. Thread-safe.
///
/// Serve `home` at `/`, `job` at `/jobs/{id}`, `fight` at `/jobs/{id}/fights/{fight}`, `again` at `/jobs/{id}/again`,
/// `versus` at `/jobs/{id}/versus/{other}`, `agains` at `/again`, `everybodys` at `/public`, `rosters` at `/rosters`,
/// `roster` at `/rosters/{id}`, `rosterRun` at `/rosters/{id}/runs/{run}`, `fleet` at `/fleet`, `asset` below
/// `/assets/`. Nothing is kept between calls. What pages do in the browser needs only the public API and Centrifugo.
public final class Pages {
    private static final String TEMPLATES = "dev.wowlab.portal.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final AssetLibrary assets = AssetLibrary.load();
    private final Map<String, String> headers;
    private final Optional<Accounts> accounts;
    private final List<String> zones = Zones.names(GameData.get());

    private Pages(Map<String, String> headers, Optional<Accounts> accounts) {
        this.headers = headers;
        this.accounts = accounts;
    }

    /// @param realtimeUrl WebSocket address of Centrifugo as browsers reach it; pages may connect there and nowhere
    ///     else, but for where people sign in
    /// @param accounts where people sign in; empty: pages say that the platform has one local user
    public static Pages create(URI realtimeUrl, Optional<Accounts> accounts) {
        if (realtimeUrl.getHost() == null
                || !("ws".equals(realtimeUrl.getScheme()) || "wss".equals(realtimeUrl.getScheme()))) {
            throw new IllegalArgumentException(
                    "realtimeUrl must be a ws:// or wss:// address, not '" + realtimeUrl + "'");
        }
        String origin = realtimeUrl.getScheme() + "://" + realtimeUrl.getRawAuthority();
        String others =
                accounts.orElse(null) instanceof Accounts.Supabase project ? origin + " " + project.origin() : origin;
        Map<String, String> headers = Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' "
                                + others + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Cache-Control", "no-store",
                "Vary", "Authorization");
        return new Pages(headers, accounts);
    }

    /// The form to submit, and the newest jobs and races.
    ///
    /// @param known whether the reader may submit: someone who has signed in, or the one local user
    /// @param engines those beside the platform's own that a submit may ask for, since nodes offer them
    public Page home(JobPage recent, List<RaceView> races, boolean known, List<EngineRef> engines) {
        return render(
                "home",
                shell("Simulate", "home", "home"),
                Map.of(
                        "jobs",
                        recent.jobs().stream().map(JobRow::of).toList(),
                        "races",
                        races.stream().map(RaceModel.Line::of).toList(),
                        "zones",
                        zones,
                        "engines",
                        engines.stream().map(EngineChoice::of).toList(),
                        "known",
                        known));
    }

    /// The newest jobs that everybody may find.
    public Page everybodys(JobPage jobs) {
        return render(
                "public",
                shell("Public simulations", "public", "public"),
                Map.of("jobs", jobs.jobs().stream().map(JobRow::of).toList()));
    }

    /// One job: live while it runs, its report once it has one.
    ///
    /// @param mine whether the reader is its owner, who may pause, resume, move and cancel it
    public Page job(JobView job, boolean mine) {
        return job(job, mine, Optional.empty(), Optional.empty(), JobModel.Known.NOTHING);
    }

    /// The same.
    ///
    /// @param webhook whom its owner has told of its end; only for the owner
    /// @param newer the engine of today, where another version of it computed the job
    /// @param known what the platform knows of its input
    public Page job(
            JobView job, boolean mine, Optional<WebhookView> webhook, Optional<EngineRef> newer, JobModel.Known known) {
        JobModel model = JobModel.of(job, mine, WebhookLine.of(webhook), newer, known);
        return render("job", shell(model.title(), "", "job"), Map.of("job", model));
    }

    /// One fight of a job: its timeline and its log.
    ///
    /// @param fight its number, from 0
    /// @param fights how many there are, more than `fight`
    public Page fight(JobView job, long fight, long fights) {
        FightModel model = FightModel.of(job, fight, fights);
        return render(
                "fight",
                shell("Fight " + model.fightShown() + " of " + model.title(), "", "fight"),
                Map.of("fight", model));
    }

    /// A finished job on the engine of today.
    ///
    /// @param mine whether the reader may let it be simulated
    public Page again(AgainView again, boolean mine) {
        AgainModel model = AgainModel.of(again, mine);
        return render("again", shell(model.title(), "", "again"), Map.of("again", model));
    }

    /// Two finished jobs beside each other.
    public Page versus(VersusView versus) {
        VersusModel model = VersusModel.of(versus);
        return render("versus", shell(model.tab(), "", "versus"), Map.of("versus", model));
    }

    /// The reader's newest finished jobs on the engine of today.
    ///
    /// @param known whether the reader is somebody
    public Page agains(AgainPage page, boolean known) {
        List<AgainModel> models = page.jobs().stream()
                .filter(view -> view.outcome() != AgainOutcome.CURRENT)
                .map(view -> AgainModel.of(view, true))
                .toList();
        return render(
                "agains",
                shell("What did the update change?", "", "again"),
                Map.of(
                        "jobs",
                        models,
                        "current",
                        page.jobs().size() - models.size(),
                        "left",
                        page.left(),
                        "known",
                        known));
    }

    /// One race: where its sets stand, after the last stage that has ended.
    ///
    /// @param mine whether the reader is its owner, who may cancel it
    public Page race(Ranking ranking, boolean mine) {
        return race(ranking, mine, Optional.empty());
    }

    /// The same.
    ///
    /// @param webhook whom its owner has told of its end; only for the owner
    public Page race(Ranking ranking, boolean mine, Optional<WebhookView> webhook) {
        RaceModel model = RaceModel.of(ranking, mine, WebhookLine.of(webhook));
        return render("race", shell(model.title(), "", "race"), Map.of("race", model));
    }

    /// The reader's rosters, and the form for another.
    ///
    /// @param known whether the reader is somebody
    public Page rosters(List<RosterView> rosters, boolean known) {
        return render(
                "rosters",
                shell("Rosters", "rosters", "rosters"),
                Map.of(
                        "rosters",
                        rosters.stream().map(RosterLine::of).toList(),
                        "form",
                        RosterModel.Form.EMPTY,
                        "known",
                        known));
    }

    /// One roster, for its owner: the run that goes on or the last one, the runs before, and the form to change it.
    ///
    /// @param runs that have ended, the newest first
    /// @param webhook whom the newest run tells
    public Page roster(RosterView roster, List<RosterRun> runs, Optional<WebhookView> webhook) {
        RosterModel model = RosterModel.of(roster, runs, WebhookLine.of(webhook));
        return render("roster", shell(model.name(), "rosters", "roster"), Map.of("roster", model));
    }

    /// One run of a roster: its table, for whoever may see it.
    ///
    /// @param mine whether the reader is the roster's owner
    public Page rosterRun(RosterRunView run, boolean mine) {
        RosterRunModel model = RosterRunModel.of(run, mine);
        return render(
                "rosterRun",
                shell(model.name() + ", run " + model.number(), mine ? "rosters" : "", "roster-run"),
                Map.of("run", model));
    }

    /// Instead of a run that is not there, or not for whoever asks.
    public Page noSuchRun(String roster, String number) {
        return notThere("roster-run", "run " + number + " of roster", roster);
    }

    /// Instead of a roster that is not there, or not for whoever asks.
    public Page noSuchRoster(String id) {
        return notThere("roster", "roster", id);
    }

    /// Where people sign in; empty on a platform without sign-in.
    public Optional<Page> signIn() {
        return accounts.map(known -> switch (known) {
            case Accounts.Supabase project ->
                render(
                        "sign-in",
                        shell("Sign in", "sign-in", "sign-in"),
                        Map.of(
                                "providers",
                                project.providers().stream().map(Provider::of).toList()));
            case Accounts.Proxy proxy -> render("account", shell("Your account", "sign-in", "account"), Map.of());
        });
    }

    /// Instead of a job that is not there, or not for whoever asks: who is signed in is shown it after all.
    public Page noSuchJob(String id) {
        return notThere("job", "job", id);
    }

    /// Instead of a fight of a job that is not there, or not for whoever asks.
    public Page noSuchFightsJob(String id) {
        return notThere("fight", "job", id);
    }

    /// Instead of what is new about a job that is not there, or not for whoever asks.
    public Page noSuchJobAgain(String id) {
        return notThere("again", "job", id);
    }

    /// Instead of a race that is not there, or not for whoever asks.
    public Page noSuchRace(String id) {
        return notThere("race", "race", id);
    }

    /// @param script of its page, which asks again as who has signed in
    private Page notThere(String script, String what, String id) {
        String title = "No such " + what;
        String detail = "There is no " + what + " '" + id + "', or it is not for you to see.";
        return render(
                "problem",
                shell(title, "", accounts.isPresent() ? script : ""),
                Map.of("status", 404, "title", title, "detail", detail));
    }

    /// The nodes, and what whoever looks may do with them.
    ///
    /// @param known whether they may claim nodes: someone who has signed in, or the one local user
    /// @param operator whether they may do with every node what its owner may, and pardon
    /// @param downloads what who lends a machine can load from here
    public Page fleet(List<NodeView> nodes, boolean known, boolean operator, Optional<NodeDownloads> downloads) {
        return render(
                "fleet",
                shell("Fleet", "fleet", "fleet"),
                Map.of(
                        "fleet",
                        FleetModel.of(nodes),
                        "known",
                        known,
                        "operator",
                        operator,
                        "downloads",
                        downloads.map(FleetModel::downloads)));
    }

    /// A page for what went wrong, or is not there; send it with the status.
    public Page problem(int status, String title, String detail) {
        return render("problem", shell(title, "", ""), Map.of("status", status, "title", title, "detail", detail));
    }

    /// A file that pages refer to.
    ///
    /// @param path what follows `/assets/` in the address
    public Optional<Asset> asset(String path) {
        return assets.find(path);
    }

    private Shell shell(String title, String section, String script) {
        return new Shell(title, assets.base(), section, script, accounts);
    }

    private Page render(String template, Shell shell, Map<String, Object> values) {
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.put("shell", shell);
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", parameters, html);
        return new Page(html.toString(), headers);
    }
}
