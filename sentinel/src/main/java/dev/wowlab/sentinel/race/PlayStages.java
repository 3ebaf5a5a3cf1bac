package dev.wowlab.sentinel.race;

import dev.wowlab.coordination.AdvanceReply;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.Races;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.realtime.RaceChanged;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.MalformedTotalsException;
import dev.wowlab.sentinel.job.CreateJobs;
import dev.wowlab.sentinel.job.Engines;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.realtime.Announcements;
import dev.wowlab.specs.comparison.BagSets;
import dev.wowlab.specs.comparison.ComparisonEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Moves races on: creates the jobs of a stage, and judges it when they have ended. Thread-safe. Every step may
/// be taken twice, by whichever sentinel: jobs have the same ids whoever creates them, and a step from what was
/// read is stored once.
public final class PlayStages {
    private static final Logger LOG = LoggerFactory.getLogger(PlayStages.class);

    /// Jobs that one visit creates: each is planned once, about a quarter of a second for a hundred sets.
    private static final int CREATED_AT_ONCE = 4;

    private static final int MOST_WARNINGS = 50;

    /// Each run begins because a liar was caught; somebody has to look at a platform with so many.
    private static final int MOST_RUNS = 10;

    /// Nodes whose engine is older may be gone for so long while a platform is updated, and come back.
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    /// How long the end waits at a time while results may still turn out to be lies.
    private static final Duration DOUBT_PAUSE = Duration.ofMillis(500);

    private final Races races;
    private final Coordination coordination;
    private final JobReader reader;
    private final Engines engines;
    private final CreateJobs jobs;
    private final StageJobs stageJobs;
    private final RaceDoubts doubts;
    private final Announcements announcements;

    public PlayStages(
            Coordination coordination,
            JobReader reader,
            Engines engines,
            CreateJobs jobs,
            StageJobs stageJobs,
            RaceDoubts doubts,
            Announcements announcements) {
        this.races = coordination.races();
        this.coordination = coordination;
        this.reader = reader;
        this.engines = engines;
        this.jobs = jobs;
        this.stageJobs = stageJobs;
        this.doubts = doubts;
        this.announcements = announcements;
    }

    /// Takes the next step of a race.
    ///
    /// @return whether there is another to take at once
    public boolean step(RaceView race) {
        RaceStandings standings = races.standings(race.id());
        StagePlan plan = StagePlan.of(race, standings);
        if (race.state().isFinal()) {
            end(race, plan);
            return false;
        }
        if (race.state() == RaceState.PAUSED) {
            stageJobs.follow(race, plan.jobs());
            return false;
        }
        Optional<InputRecord> input = reader.findInput(race.inputHash());
        if (input.isEmpty()) {
            return fail(race, "its input " + race.inputHash() + " is in no store");
        }
        return collect(race, standings, plan, Json.mapper().readTree(input.get().canonical()));
    }

    /// What is known of the jobs of a stage. Confined to one thread.
    private static final class Found {
        private final List<JobId> jobs = new ArrayList<>();
        private final List<JobId> going = new ArrayList<>();
        private final Set<String> warnings = new LinkedHashSet<>();
        private int done;
        private int created;
    }

    private boolean collect(RaceView race, RaceStandings standings, StagePlan plan, JsonNode input) {
        Map<JobId, JobState> states = reader.states(plan.jobs());
        Found found = new Found();
        for (int part = 0; part < plan.parts().size() && found.created < CREATED_AT_ONCE; part++) {
            JobId id = plan.job(part);
            Optional<JobState> state = Optional.ofNullable(states.get(id));
            if (state.isEmpty()) {
                Optional<String> trouble = create(plan, part, input, found);
                if (trouble.isPresent()) {
                    return fail(race, trouble.get());
                }
            } else if (state.get().isFinal() && state.get() != JobState.COMPLETED) {
                return fail(race, "job " + id + " is " + state.get() + lastFailure(id));
            } else {
                found.jobs.add(id);
                if (state.get().isFinal()) {
                    found.done++;
                } else {
                    found.going.add(id);
                }
            }
        }
        stageJobs.follow(race, found.going);
        if (found.created > 0) {
            return goesOn(race, plan);
        }
        if (found.done == found.jobs.size()) {
            return judge(race, standings, plan, found);
        }
        if (isLeftBehind(race)) {
            return fail(race, otherEngine(race) + "; no node has the first");
        }
        RaceProgress progress = race.progress().withJobs(found.jobs.size(), found.done);
        if (!progress.equals(race.progress())
                && races.advance(race, RaceState.RUNNING, progress, Optional.empty())
                        instanceof AdvanceReply.Advanced(long version)) {
            announcements.raceChanged(new RaceChanged(race.id(), version, RaceState.RUNNING));
        }
        return false;
    }

    /// Whether an update has left it behind: its next stage would not be planned here, and nobody ends this one.
    private boolean isLeftBehind(RaceView race) {
        return !isOfToday(race)
                && race.updatedAt().toEpochMilli() < coordination.clock().millis() - COME_BACK.toMillis()
                && !reader.isOffered(race.engine());
    }

    private boolean isOfToday(RaceView race) {
        return engines.installed(ComparisonEngine.NAME)
                .filter(race.engine()::equals)
                .isPresent();
    }

    private String otherEngine(RaceView race) {
        return "it began with " + race.engine() + ", and now there is "
                + engines.installed(ComparisonEngine.NAME)
                        .map(EngineRef::toString)
                        .orElse("no such engine");
    }

    /// Whether to go on after jobs were created; those of a race that was steered meanwhile may have been missed by who
    /// steered it.
    private boolean goesOn(RaceView race, StagePlan plan) {
        Optional<RaceView> now = races.find(race.id());
        if (now.filter(it -> it.state().isFinal()).isPresent()) {
            stageJobs.end(plan.jobs());
            return false;
        }
        now.ifPresent(it -> stageJobs.follow(it, plan.jobs()));
        return true;
    }

    private String lastFailure(JobId id) {
        return coordination
                .jobs()
                .find(id)
                .filter(job -> !job.failures().isEmpty())
                .map(job -> ": " + job.failures().getLast())
                .orElse("");
    }

    /// Creates one job of a stage; none where no set of it can be simulated.
    ///
    /// @return why the race cannot go on
    private Optional<String> create(StagePlan plan, int part, JsonNode input, Found found) {
        RaceView race = plan.race();
        JsonNode comparison = BagSets.comparison(input, plan.parts().get(part), plan.rival());
        if (!isOfToday(race)) {
            return Optional.of(otherEngine(race));
        }
        switch (engines.check(race.engine(), comparison)) {
            case Engines.Checked.Rejected rejected -> {
                String why = rejected.errors().getFirst().message();
                LOG.info(
                        "[race {}] part {} of stage {} has nothing to simulate: {}",
                        race.id(),
                        part + 1,
                        race.progress().stage(),
                        why);
                found.warnings.add(why);
            }
            case Engines.Checked.Accepted accepted -> {
                NewJob job = NewJob.submitted(
                        plan.job(part),
                        race.owner(),
                        new NewJob.Plan(
                                accepted.engine(),
                                accepted.hash(),
                                race.seed(),
                                plan.fights(),
                                Optional.empty(),
                                plan.chunkSize(accepted.fightsPerIteration())),
                        new NewJob.Labels(Optional.of(title(plan, part)), race.visibility(), race.priority()),
                        accepted.warnings(),
                        "");
                jobs.create(job, accepted, true);
                found.created++;
            }
        }
        return Optional.empty();
    }

    private static String title(StagePlan plan, int part) {
        String own = plan.race().title().orElse("Top gear");
        RaceProgress progress = plan.race().progress();
        String run =
                progress.run().number() == 1 ? "" : ", run " + progress.run().number();
        String stage = run + ", stage " + progress.stage() + ", part " + (part + 1) + " of "
                + plan.parts().size();
        return PlainText.cut(own, 150) + stage;
    }

    private boolean judge(RaceView race, RaceStandings before, StagePlan plan, Found found) {
        List<ExactTotals> totals = new ArrayList<>();
        List<JobView> views = new ArrayList<>();
        for (JobId id : found.jobs) {
            JobRecord job = reader.record(id).orElseThrow();
            found.warnings.addAll(job.view().warnings());
            totals.add(totals(job));
            views.add(job.view());
        }
        if (doubts.any(race, views)) {
            return beginAnew(race);
        }
        List<String> warnings = found.warnings.stream().limit(MOST_WARNINGS).toList();
        return switch (JudgeStage.judge(race, before, plan.rival(), totals, warnings)) {
            case JudgeStage.Judged.NoContenders none ->
                fail(race, "no set of the bag can be simulated: " + String.join("; ", warnings));
            case JudgeStage.Judged.Stage stage
            when stage.over() && doubts.mayCome(views) -> {
                races.visitBy(race.id(), DOUBT_PAUSE);
                yield false;
            }
            case JudgeStage.Judged.Stage stage -> {
                RaceState state = stage.over() ? RaceState.COMPLETED : RaceState.RUNNING;
                boolean stored = store(race, state, stage.progress(), Optional.of(stage.standings()));
                yield stored && !stage.over();
            }
        };
    }

    /// Plays all stages once more, since what they rest on is partly a lie: results that nobody doubts are taken
    /// from the record, the others are computed by honest nodes.
    private boolean beginAnew(RaceView race) {
        RaceProgress now = race.progress();
        if (now.run().number() == MOST_RUNS) {
            return fail(race, "nodes that it rests on were caught lying in each of " + MOST_RUNS + " runs");
        }
        LOG.warn("[race {}] a node that it rests on was caught lying: it begins anew", race.id());
        RaceProgress anew =
                RaceProgress.start(now.run().next(), race.terms(), race.sets(), now.fights(), now.warnings());
        return store(race, RaceState.RUNNING, anew, Optional.of(RaceStandings.NONE));
    }

    private boolean fail(RaceView race, String why) {
        StagePlan plan = StagePlan.of(race, races.standings(race.id()));
        RaceProgress progress = race.progress().withFailures(List.of(why));
        if (advance(race, RaceState.FAILED, progress, Optional.empty())) {
            LOG.warn("[race {}] failed: {}", race.id(), why);
            end(race, plan);
        }
        return false;
    }

    private boolean store(RaceView race, RaceState state, RaceProgress progress, Optional<RaceStandings> standings) {
        boolean advanced = advance(race, state, progress, standings);
        if (advanced) {
            settle(race);
        }
        return advanced;
    }

    /// Settle it then.
    private boolean advance(RaceView race, RaceState state, RaceProgress progress, Optional<RaceStandings> standings) {
        return switch (races.advance(race, state, progress, standings)) {
            case AdvanceReply.Advanced advanced -> {
                LOG.info(
                        "[race {}] {}: after {} fights in all {} of {} sets may be the best",
                        race.id(),
                        state == RaceState.RUNNING ? "stage " + progress.stage() : state,
                        progress.fights(),
                        progress.left(),
                        race.sets());
                yield true;
            }
            case AdvanceReply.Stale stale -> false;
            case AdvanceReply.Unknown unknown -> false;
        };
    }

    private void settle(RaceView race) {
        races.settle(race.id()).ifPresent(view -> {
            announcements.raceChanged(new RaceChanged(view.id(), view.version(), view.state()));
            if (view.state().isFinal()) {
                coordination.webhooks().ended(new WebhookSubject.OfRace(view.id()));
            }
        });
    }

    /// What follows when a race was steered: its jobs do as it does, and it is recorded and told.
    public void follow(RaceView race) {
        StagePlan plan = StagePlan.of(race, races.standings(race.id()));
        if (race.state().isFinal()) {
            end(race, plan);
            return;
        }
        stageJobs.follow(race, plan.jobs());
        settle(race);
        races.visitBy(race.id(), Duration.ZERO);
    }

    /// Settled last: whoever dies before is followed by the next visit, which there is none of after it.
    private void end(RaceView race, StagePlan plan) {
        if (race.state() != RaceState.COMPLETED) {
            stageJobs.end(plan.jobs());
        }
        settle(race);
    }

    private static ExactTotals totals(JobRecord job) {
        try {
            return ExactTotalsCodec.decode(job.totals());
        } catch (MalformedTotalsException damaged) {
            throw new IllegalStateException("[job " + job.view().id() + "] stored totals do not decode", damaged);
        }
    }
}
