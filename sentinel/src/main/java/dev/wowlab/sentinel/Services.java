package dev.wowlab.sentinel;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.realtime.api.BeaconApi;
import dev.wowlab.realtime.token.BeaconTokens;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.job.CaughtNodes;
import dev.wowlab.sentinel.job.CreateJobs;
import dev.wowlab.sentinel.job.EndedJobs;
import dev.wowlab.sentinel.job.Engines;
import dev.wowlab.sentinel.job.ExternalJobs;
import dev.wowlab.sentinel.job.IdleNodes;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.job.LostLeases;
import dev.wowlab.sentinel.job.OfferedEngines;
import dev.wowlab.sentinel.job.RunAhead;
import dev.wowlab.sentinel.job.UnfinishedLimit;
import dev.wowlab.sentinel.job.WaitingWork;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.pack.NodePackage;
import dev.wowlab.sentinel.race.PlayStages;
import dev.wowlab.sentinel.race.RaceDoubts;
import dev.wowlab.sentinel.race.RaceReader;
import dev.wowlab.sentinel.race.ReadRaces;
import dev.wowlab.sentinel.race.StageJobs;
import dev.wowlab.sentinel.realtime.Announcements;
import dev.wowlab.sentinel.roster.PlayRosters;
import dev.wowlab.sentinel.roster.RosterDoubts;
import dev.wowlab.sentinel.roster.RosterReader;
import dev.wowlab.sentinel.roster.StopRun;
import dev.wowlab.sentinel.site.Health;
import dev.wowlab.sentinel.upkeep.AdvanceRaces;
import dev.wowlab.sentinel.upkeep.CountWaiting;
import dev.wowlab.sentinel.upkeep.DetectDeadNodes;
import dev.wowlab.sentinel.upkeep.Duty;
import dev.wowlab.sentinel.upkeep.FlushOutbox;
import dev.wowlab.sentinel.upkeep.ForgetUnclaimedNodes;
import dev.wowlab.sentinel.upkeep.MergeResults;
import dev.wowlab.sentinel.upkeep.PublishProgress;
import dev.wowlab.sentinel.upkeep.ReapLeases;
import dev.wowlab.sentinel.upkeep.RecallCaughtNodes;
import dev.wowlab.sentinel.upkeep.RequeueUnfinished;
import dev.wowlab.sentinel.upkeep.RestoreNodes;
import dev.wowlab.sentinel.upkeep.RunRosters;
import dev.wowlab.sentinel.upkeep.TellProgress;
import dev.wowlab.sentinel.upkeep.WakeNodes;
import dev.wowlab.sentinel.user.ApiTokens;
import dev.wowlab.sentinel.user.SignIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Everything that endpoints and duties share, made once. Immutable; all parts are thread-safe.
record Services(
        Config config,
        InstantSource clock,
        Meters meters,
        Coordination coordination,
        DurableStore store,
        BeaconApi beacon,
        BeaconTokens tokens,
        Engines engines,
        Announcements announcements,
        JobReader reader,
        RunAhead ahead,
        UnfinishedLimit limit,
        CreateJobs jobs,
        RaceReader races,
        ReadRaces rankings,
        PlayStages stages,
        RosterReader rosters,
        PlayRosters playRosters,
        RosterDoubts rosterDoubts,
        EndedJobs ended,
        IdleNodes idle,
        WaitingWork waiting,
        LostLeases lost,
        CaughtNodes caught,
        PublishProgress progress,
        MergeResults merge,
        ApiTokens apiTokens,
        SignIn signIn,
        Telling telling,
        Optional<NodePackage> nodePackage,
        Health health) {

    /// Connects to Redis; PostgreSQL and Centrifugo may be down.
    static Services open(Config config, List<SimulationEngine> installed, InstantSource clock) {
        Optional<NodePackage> nodePackage = config.fleet().nodePackage().map(NodePackage::read);
        Meters meters = new Meters();
        Coordination c = Coordination.connect(config.redisUrl());
        DurableStore store = DurableStore.open(config.database());
        BeaconApi beacon = new BeaconApi(config.beacon().api());
        Announcements announcements = new Announcements(beacon, meters);
        EndedJobs ended = new EndedJobs(c, announcements, meters);
        IdleNodes idle = new IdleNodes(c.nodes(), announcements);
        List<EngineRef> refs = installed.stream()
                .map(engine -> new EngineRef(engine.name(), engine.version()))
                .toList();
        OfferedEngines offered = new OfferedEngines(
                c.nodes(), c.owners()::anybody, config.fleet().deadAfter());
        WaitingWork waiting = new WaitingWork(c.queue(), c::wantedRechecks, idle, () -> offered.with(refs));
        ApiTokens apiTokens = new ApiTokens(store.tokens(), c.tokenOwners(), clock);
        Engines engines = new Engines(installed, new ExternalJobs(config.external(), offered));
        PublishProgress progress = new PublishProgress(c.jobs(), c.throttle(), announcements, meters);
        RunAhead ahead = new RunAhead(offered);
        JobReader reader = new JobReader(c, store, offered);
        UnfinishedLimit limit = new UnfinishedLimit(c.unfinished(), config.unfinishedJobs());
        CreateJobs jobs = new CreateJobs(c, reader, ended, new CreateJobs.Start(idle, ahead), limit, meters);
        RaceDoubts doubts = new RaceDoubts(c, reader, store);
        RaceReader races = new RaceReader(c.races(), store.races());
        ReadRaces rankings = new ReadRaces(races, reader, doubts);
        RosterReader rosters = new RosterReader(c.rosters(), store.rosters());
        RosterDoubts rosterDoubts = new RosterDoubts(reader, store);
        StageJobs stageJobs = new StageJobs(c.jobs(), c.steering(), ended, waiting);
        return new Services(
                config,
                clock,
                meters,
                c,
                store,
                beacon,
                new BeaconTokens(config.beacon().keys()),
                engines,
                announcements,
                reader,
                ahead,
                limit,
                jobs,
                races,
                rankings,
                new PlayStages(c, reader, engines, jobs, stageJobs, doubts, announcements),
                rosters,
                new PlayRosters(
                        c,
                        reader,
                        engines,
                        jobs,
                        new PlayRosters.Consequences(new StopRun(c.jobs(), reader, ended), announcements),
                        rosterDoubts),
                rosterDoubts,
                ended,
                idle,
                waiting,
                new LostLeases(c.chunks(), ended, waiting),
                new CaughtNodes(c, store, waiting, announcements, config.fleet().deadAfter(), meters),
                progress,
                new MergeResults(c, engines, ended, new MergeResults.Pace(ahead, idle, progress), meters),
                apiTokens,
                SignIn.of(config.auth(), apiTokens, clock, meters),
                Telling.of(config.webhooks(), c, new Telling.Sources(reader, races, rankings, rosters), clock, meters),
                nodePackage,
                new Health(c, beacon, store));
    }

    Config.Fleet fleet() {
        return config.fleet();
    }

    /// The duties that loop; results are merged and progress is published when there are some.
    List<Duty> duties() {
        return List.of(
                new ReapLeases(coordination.reaper(), merge, ended, caught, waiting, announcements, meters),
                new RecallCaughtNodes(coordination, caught, meters),
                new DetectDeadNodes(coordination.nodes(), lost, fleet().deadAfter(), meters),
                new ForgetUnclaimedNodes(coordination.nodes(), coordination.throttle(), meters),
                new AdvanceRaces(coordination, stages, meters),
                new RunRosters(coordination, playRosters, meters),
                telling.delivery(),
                new WakeNodes(waiting, coordination.throttle(), meters),
                new CountWaiting(waiting, coordination.nodes(), meters),
                new TellProgress(coordination, meters),
                new FlushOutbox(coordination, store, config.instance(), meters),
                new RestoreNodes(coordination, store, lost, meters),
                new RequeueUnfinished(coordination, store, waiting, ahead, meters));
    }

    /// Closes what was opened, users before what they use.
    void close() {
        telling.close();
        merge.close();
        progress.close();
        health.close();
        announcements.close();
        beacon.close();
        coordination.close();
        store.close();
    }
}
