package dev.wowlab.sentinel;

import static dev.wowlab.sentinel.Route.get;
import static dev.wowlab.sentinel.Route.page;
import static dev.wowlab.sentinel.Route.post;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.RateLimits;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.portal.Accounts;
import dev.wowlab.portal.Pages;
import dev.wowlab.sentinel.again.AgainEndpoints;
import dev.wowlab.sentinel.again.LookAgain;
import dev.wowlab.sentinel.config.Auth;
import dev.wowlab.sentinel.delivery.ReadWebhooks;
import dev.wowlab.sentinel.export.ReadData;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.PublicAddress;
import dev.wowlab.sentinel.http.RateLimited;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.http.SignatureFilter;
import dev.wowlab.sentinel.imports.AskAboutInput;
import dev.wowlab.sentinel.imports.Findings;
import dev.wowlab.sentinel.imports.ImportText;
import dev.wowlab.sentinel.imports.OfferGear;
import dev.wowlab.sentinel.imports.ReadLines;
import dev.wowlab.sentinel.imports.ReadList;
import dev.wowlab.sentinel.imports.ReadPresets;
import dev.wowlab.sentinel.job.CancelJob;
import dev.wowlab.sentinel.job.CompareJobs;
import dev.wowlab.sentinel.job.CompareLog;
import dev.wowlab.sentinel.job.GrantRealtime;
import dev.wowlab.sentinel.job.ListJobs;
import dev.wowlab.sentinel.job.ReadEvidence;
import dev.wowlab.sentinel.job.ReadInput;
import dev.wowlab.sentinel.job.ReadJob;
import dev.wowlab.sentinel.job.ReadResult;
import dev.wowlab.sentinel.job.ReadSignatures;
import dev.wowlab.sentinel.job.SteerJobs;
import dev.wowlab.sentinel.job.SubmitJobs;
import dev.wowlab.sentinel.node.AdmitNode;
import dev.wowlab.sentinel.node.ClaimNode;
import dev.wowlab.sentinel.node.ExchangeWork;
import dev.wowlab.sentinel.node.IssueNodeToken;
import dev.wowlab.sentinel.node.ListNodes;
import dev.wowlab.sentinel.node.LookUpNode;
import dev.wowlab.sentinel.node.OwnedNode;
import dev.wowlab.sentinel.node.PardonNode;
import dev.wowlab.sentinel.node.ReadConfig;
import dev.wowlab.sentinel.node.RecordHeartbeat;
import dev.wowlab.sentinel.node.ReleaseLeases;
import dev.wowlab.sentinel.node.RevokeNode;
import dev.wowlab.sentinel.pack.HandOutNode;
import dev.wowlab.sentinel.pack.NodeJava;
import dev.wowlab.sentinel.race.GrantRaceRealtime;
import dev.wowlab.sentinel.race.ReadRaces;
import dev.wowlab.sentinel.race.SteerRaces;
import dev.wowlab.sentinel.race.SubmitRaces;
import dev.wowlab.sentinel.realtime.AccessTokens;
import dev.wowlab.sentinel.replay.ReadFights;
import dev.wowlab.sentinel.roster.GrantRosterRealtime;
import dev.wowlab.sentinel.roster.ReadRuns;
import dev.wowlab.sentinel.roster.RosterEndpoints;
import dev.wowlab.sentinel.site.ApiDocs;
import dev.wowlab.sentinel.site.PortalPages;
import dev.wowlab.sentinel.site.RosterPages;
import dev.wowlab.sentinel.user.SignIn;
import dev.wowlab.sentinel.user.TokenEndpoints;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.imports.Importer;
import dev.wowlab.specs.outline.GearOffers;
import dev.wowlab.specs.outline.OutlineReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Every endpoint, one line each. Immutable.
final class Routes {
    /// A user's submits: bursts of a script pass, a loop does not fill the queue.
    private static final RateLimits.Limit SUBMITS = new RateLimits.Limit(200, 20);

    /// Registrations from one address: a machine hall behind one address starts at once.
    private static final RateLimits.Limit REGISTRATIONS = new RateLimits.Limit(100, 5);

    /// Imports from one address: a person who pastes, or a guild's script.
    private static final RateLimits.Limit IMPORTS = new RateLimits.Limit(200, 20);

    /// Fights played again for one address: who leafs through them passes, a script does not keep a sentinel busy.
    private static final RateLimits.Limit REPLAYS = new RateLimits.Limit(60, 2);

    /// Packages of nodes for one address: a machine hall that brings itself up to date passes.
    private static final RateLimits.Limit PACKAGES = new RateLimits.Limit(100, 1);

    /// Heartbeats of one node: one in some seconds, and one whenever leases of it were cancelled.
    private static final RateLimits.Limit BEATS = new RateLimits.Limit(200, 20);

    /// Work requests of one node, which sends one at a time, with many results in each where chunks are short.
    private static final RateLimits.Limit WORK = new RateLimits.Limit(1_000, 200);

    /// What else one node asks for: tokens, and the input of each job.
    private static final RateLimits.Limit OTHERS = new RateLimits.Limit(300, 50);

    /// A roster's body has up to 40 inputs.
    private static final int MAX_ROSTER = 4 << 20;

    /// The lines of one player in a fight, of which quotes are escaped.
    private static final int MAX_LOG = 6 << 20;

    private final Services services;
    private final RateLimits limits;
    private final SignIn signIn;

    Routes(Services services) {
        this.services = services;
        this.limits = services.coordination().rateLimits();
        this.signIn = services.signIn();
    }

    List<Route> all() {
        Services s = services;
        Coordination c = s.coordination();
        LookUpNode lookUp = new LookUpNode(c, s.store());
        SignatureFilter signed = new SignatureFilter(lookUp::find, c.nonces(), c.clock(), s.meters());
        SignatureFilter.Gate others = each("node", OTHERS);
        ListJobs listJobs = new ListJobs(c.jobs(), s.store());
        ListNodes listNodes = new ListNodes(c.nodes(), s.store(), s.clock(), s.fleet(), s.engines()::installed);
        ApiDocs docs = new ApiDocs();
        Pages pages = Pages.create(
                s.config().beacon().publicUrl(), accounts(s.config().auth()));
        SteerJobs steer = new SteerJobs(s.reader(), c.steering(), s.ended(), s.waiting());
        SteerRaces steerRaces = new SteerRaces(s.races(), c.races(), c.raceSteering(), s.stages());
        AccessTokens access = new AccessTokens(s.tokens(), s.config().beacon().publicUrl(), s.clock());
        ReadRaces readRaces = s.rankings();
        ReadData data = new ReadData(s.reader(), s.races(), readRaces);
        ReadWebhooks webhooks = s.telling().webhooks();
        ReadPresets presets = new ReadPresets();
        GearOffers offers = new GearOffers(GameData.get());
        OfferGear gear = new OfferGear(offers);
        OutlineReader outlines = new OutlineReader(GameData.get(), offers);
        TbcEngine tbc = new TbcEngine();
        ReadFights fights = new ReadFights(s.reader(), s.engines());
        AgainEndpoints again = new AgainEndpoints(
                s.reader(), listJobs, new LookAgain(s.reader(), s.engines()), s.jobs(), signIn::isOperator);
        CompareJobs compare = new CompareJobs(s.reader());
        RosterEndpoints rosters = new RosterEndpoints(
                c, s.rosters(), s.engines(), s.telling().rules(), s.playRosters(), s.rosterDoubts());
        TokenEndpoints tokens = new TokenEndpoints(s.apiTokens());
        GrantRosterRealtime rosterRealtime = new GrantRosterRealtime(s.rosters(), access);
        ReadRuns rosterRuns = new ReadRuns(s.rosters(), s.playRosters(), s.rosterDoubts());
        RosterPages rosterPages = new RosterPages(
                pages, s.rosters(), new RosterPages.Runs(s.playRosters(), rosterRuns, s.rosterDoubts()), webhooks);
        HandOutNode handOut = new HandOutNode(
                s.nodePackage(),
                new NodeJava(s.config().fleet().nodeJava()),
                new PublicAddress(s.config().webhooks().publicUrl()));
        PortalPages portal = new PortalPages(
                pages,
                s.engines()::offeredByNodes,
                new PortalPages.Jobs(s.reader(), listJobs, webhooks, again, compare, fights),
                new PortalPages.Fleet(listNodes, signIn::isOperator, handOut::downloads),
                new PortalPages.Races(s.races(), readRaces));
        return List.of(
                post("/api/v1/jobs", signIn.user(limited("submit", SUBMITS, Call::user, submit()))),
                get("/api/v1/jobs", signIn.user(listJobs)),
                get("/api/v1/public/jobs", listJobs::ofEverybody),
                get("/api/v1/jobs/{id}", signIn.anyone(new ReadJob(s.reader()))),
                post("/api/v1/jobs/{id}/cancel", signIn.user(new CancelJob(s.reader(), c.jobs(), s.ended()))),
                post("/api/v1/jobs/{id}/pause", signIn.user(steer::pause)),
                post("/api/v1/jobs/{id}/resume", signIn.user(steer::resume)),
                post("/api/v1/jobs/{id}/priority", signIn.user(steer::prioritise)),
                get("/api/v1/jobs/{id}/result", signIn.anyone(new ReadResult(s.reader()))),
                get("/api/v1/jobs/{id}/signatures", signIn.anyone(new ReadSignatures(s.reader(), s.store()))),
                get("/api/v1/jobs/{id}/evidence", signIn.anyone(new ReadEvidence(s.reader(), s.store(), s.clock()))),
                get("/api/v1/jobs/{id}/input", signIn.anyone(new ReadInput(s.reader()))),
                get("/api/v1/jobs/{id}/realtime", signIn.anyone(new GrantRealtime(s.reader(), access))),
                get("/api/v1/jobs/{id}/webhook", signIn.user(webhooks::ofJob)),
                get(
                        "/api/v1/jobs/{id}/fights",
                        signIn.anyone(limited("replay", REPLAYS, Call::address, fights::chosen))),
                get(
                        "/api/v1/jobs/{id}/fights/{fight}",
                        signIn.anyone(limited("replay", REPLAYS, Call::address, fights::events))),
                get("/api/v1/jobs/{id}/again", signIn.anyone(again::one)),
                post("/api/v1/jobs/{id}/again", signIn.user(limited("submit", SUBMITS, Call::user, again::askForOne))),
                get("/api/v1/jobs/{id}/versus/{other}", signIn.anyone(compare)),
                post(
                        "/api/v1/jobs/{id}/log",
                        MAX_LOG,
                        signIn.anyone(limited("replay", REPLAYS, Call::address, new CompareLog(s.reader())))),
                get("/api/v1/again", signIn.user(again::list)),
                post("/api/v1/again", signIn.user(limited("submit", SUBMITS, Call::user, again::askForPage))),
                post("/api/v1/races", signIn.user(limited("submit", SUBMITS, Call::user, submitRace()))),
                get("/api/v1/races", signIn.user(readRaces::list)),
                get("/api/v1/races/{id}", signIn.anyone(readRaces::one)),
                get("/api/v1/races/{id}/ranking", signIn.anyone(readRaces::ranking)),
                get("/api/v1/races/{id}/input", signIn.anyone(readRaces::input)),
                get("/api/v1/races/{id}/realtime", signIn.anyone(new GrantRaceRealtime(s.races(), access))),
                get("/api/v1/races/{id}/webhook", signIn.user(webhooks::ofRace)),
                post(
                        "/api/v1/rosters",
                        MAX_ROSTER,
                        signIn.user(limited("submit", SUBMITS, Call::user, rosters::create))),
                get("/api/v1/rosters", signIn.user(rosters::list)),
                get("/api/v1/rosters/{id}", signIn.user(rosters::one)),
                post(
                        "/api/v1/rosters/{id}",
                        MAX_ROSTER,
                        signIn.user(limited("submit", SUBMITS, Call::user, rosters::change))),
                post("/api/v1/rosters/{id}/delete", signIn.user(rosters::delete)),
                post("/api/v1/rosters/{id}/runs", signIn.user(limited("submit", SUBMITS, Call::user, rosters::run))),
                get("/api/v1/rosters/{id}/runs", signIn.user(rosters::runs)),
                get("/api/v1/rosters/{id}/runs/{run}", signIn.anyone(rosterRuns::one)),
                get("/api/v1/rosters/{id}/runs/{run}/realtime", signIn.anyone(rosterRealtime::ofRun)),
                get("/api/v1/rosters/{id}/realtime", signIn.user(rosterRealtime::ofRoster)),
                get("/api/v1/rosters/{id}/webhook", signIn.user(webhooks::ofRoster)),
                get("/reports/{id}/data.json", signIn.anyone(data::json)),
                get("/reports/{id}/data.csv", signIn.anyone(data::csv)),
                page("/reports/{id}", signIn.anyone(data::page)),
                page("/simbot/report/{id}", signIn.anyone(data::page)),
                page("/simbot/report/{id}/data.json", signIn.anyone(data::json)),
                page("/simbot/report/{id}/data.csv", signIn.anyone(data::csv)),
                page("/jobs/{id}/data.json", signIn.anyone(data::json)),
                page("/jobs/{id}/data.csv", signIn.anyone(data::csv)),
                page("/races/{id}/data.json", signIn.anyone(data::json)),
                page("/races/{id}/data.csv", signIn.anyone(data::csv)),
                get("/api/v1/webhook-key", webhooks::key),
                post("/api/v1/races/{id}/cancel", signIn.user(steerRaces::cancel)),
                post("/api/v1/races/{id}/pause", signIn.user(steerRaces::pause)),
                post("/api/v1/races/{id}/resume", signIn.user(steerRaces::resume)),
                post("/api/v1/races/{id}/priority", signIn.user(steerRaces::prioritise)),
                post(
                        "/api/v1/imports",
                        limited("import", IMPORTS, Call::address, new ImportText(new Importer(GameData.get())))),
                post("/api/v1/outlines", limited("import", IMPORTS, Call::address, new AskAboutInput(outlines::read))),
                post(
                        "/api/v1/lints",
                        limited("import", IMPORTS, Call::address, new AskAboutInput(input -> Findings.of(tbc, input)))),
                post("/api/v1/lines", limited("import", IMPORTS, Call::address, new ReadLines(tbc))),
                post("/api/v1/lists", limited("import", IMPORTS, Call::address, new ReadList(tbc))),
                get("/api/v1/gear", gear::inSlot),
                get("/api/v1/gems", gear::gems),
                get("/api/v1/presets", presets::list),
                get("/api/v1/presets/{id}", presets::one),
                get("/api/v1/user", signIn.user(signIn::whoever)),
                post("/api/v1/tokens", signIn.person(tokens::issue)),
                get("/api/v1/tokens", signIn.person(tokens::list)),
                post("/api/v1/tokens/{id}/revoke", signIn.person(tokens::revoke)),
                get("/api/v1/nodes", signIn.anyone(listNodes)),
                post("/api/v1/nodes/{id}/claim", signIn.user(new ClaimNode(c, s.announcements(), s.fleet()))),
                post("/api/v1/nodes/{id}/revoke", signIn.user(owned(lookUp, revoke(lookUp)))),
                post("/api/v1/nodes/{id}/pardon", signIn.user(pardon(lookUp))),
                post("/api/v1/nodes/register", limited("register", REGISTRATIONS, Call::address, admit(signed, lookUp)))
                        .atAnyName(),
                post("/api/v1/nodes/token", signed.active(others, token())).atAnyName(),
                post(
                                "/api/v1/nodes/heartbeat",
                                signed.known(each("heartbeat", BEATS), new RecordHeartbeat(c, s.fleet())))
                        .atAnyName(),
                post("/api/v1/nodes/work", signed.active(each("work", WORK), work()))
                        .atAnyName(),
                post("/api/v1/nodes/release", signed.known(others, new ReleaseLeases(c, s.waiting())))
                        .atAnyName(),
                get("/api/v1/nodes/package", handOut::version).atAnyName(),
                get("/wowlab-node.zip", limited("package", PACKAGES, Call::address, handOut::archive))
                        .atAnyName(),
                get("/api/v1/configs/{hash}", signed.active(others, new ReadConfig(s.reader())))
                        .atAnyName(),
                get("/health/live", s.health()::live).atAnyName(),
                get("/health/ready", s.health()::ready).atAnyName(),
                get(
                                "/metrics",
                                call -> Reply.text(
                                        "text/plain; version=0.0.4; charset=utf-8",
                                        s.meters().scrape()))
                        .atAnyName(),
                get("/openapi.json", docs::document),
                page("/docs", docs::page),
                page("/docs/{file}", docs::file),
                page("/", signIn.anyone(portal::home)),
                page("/jobs/{id}", signIn.anyone(portal::job)),
                page("/jobs/{id}/again", signIn.anyone(portal::again)),
                page("/jobs/{id}/versus/{other}", signIn.anyone(portal::versus)),
                page("/jobs/{id}/fights/{fight}", signIn.anyone(portal::fight)),
                page("/again", signIn.anyone(portal::agains)),
                page("/races/{id}", signIn.anyone(portal::race)),
                page("/rosters", signIn.anyone(rosterPages::list)),
                page("/rosters/{id}", signIn.anyone(rosterPages::one)),
                page("/rosters/{id}/runs/{run}", signIn.anyone(rosterPages::run)),
                page("/public", portal::everybodys),
                page("/fleet", signIn.anyone(portal::fleet)),
                page("/sign-in", portal::signIn),
                page("/assets/<path>", portal::asset));
    }

    private Endpoint submit() {
        return new SubmitJobs(
                services.coordination(),
                services.reader(),
                services.engines(),
                services.jobs(),
                services.telling().rules(),
                services.meters());
    }

    private Endpoint submitRace() {
        return new SubmitRaces(
                services.coordination(),
                services.races(),
                services.engines(),
                services.telling().rules(),
                services.limit());
    }

    private Endpoint admit(SignatureFilter signed, LookUpNode lookUp) {
        return new AdmitNode(services.coordination(), lookUp, signed, services.fleet());
    }

    private Endpoint revoke(LookUpNode lookUp) {
        return new RevokeNode(
                services.coordination(),
                lookUp,
                services.store(),
                services.announcements(),
                services.lost(),
                services.fleet());
    }

    private Endpoint owned(LookUpNode lookUp, Endpoint endpoint) {
        return new OwnedNode(services.coordination().nodes(), lookUp, services.fleet(), signIn::isOperator, endpoint);
    }

    private Endpoint pardon(LookUpNode lookUp) {
        return new PardonNode(
                services.coordination(), lookUp, services.announcements(), services.fleet(), signIn::isOperator);
    }

    private IssueNodeToken token() {
        return new IssueNodeToken(services.tokens(), services.config().beacon().publicUrl(), services.clock());
    }

    private ExchangeWork work() {
        return new ExchangeWork(
                services.coordination(),
                services.merge(),
                new ExchangeWork.Consequences(services.ended(), services.caught(), services.waiting()),
                services.config(),
                services.meters());
    }

    private static Optional<Accounts> accounts(Auth auth) {
        return switch (auth) {
            case Auth.Local none -> Optional.empty();
            case Auth.Supabase supabase ->
                Optional.of(new Accounts.Supabase(supabase.url(), supabase.publishableKey(), supabase.providers()));
            case Auth.Proxy proxy -> Optional.of(new Accounts.Proxy(proxy.signIn(), proxy.signOut()));
        };
    }

    private SignatureFilter.Gate each(String what, RateLimits.Limit limit) {
        return RateLimited.eachNode(limits, limit, what);
    }

    private Endpoint limited(String what, RateLimits.Limit limit, Function<Call, String> by, Endpoint endpoint) {
        return new RateLimited(limits, limit, call -> what + ":" + by.apply(call), endpoint);
    }
}
