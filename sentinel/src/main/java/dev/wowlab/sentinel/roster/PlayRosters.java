package dev.wowlab.sentinel.roster;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.Rosters;
import dev.wowlab.coordination.StoredRoster;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.realtime.RosterChanged;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterMember;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterTable;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.sentinel.job.CreateJobs;
import dev.wowlab.sentinel.job.Engines;
import dev.wowlab.sentinel.job.JobReader;
import dev.wowlab.sentinel.job.SubmissionRules;
import dev.wowlab.sentinel.realtime.Announcements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves rosters on: begins runs that are due, creates the jobs of a run, and makes its table when they have ended.
/// Thread-safe. Every step may be taken twice, by whichever sentinel: jobs have the same ids whoever creates them,
/// and a step from what was read is stored once.
public final class PlayRosters {
    private static final Logger LOG = LoggerFactory.getLogger(PlayRosters.class);

    /// Jobs that one visit creates: each is planned once, some milliseconds.
    private static final int CREATED_AT_ONCE = 8;

    private final Rosters rosters;
    private final Coordination coordination;
    private final JobReader reader;
    private final Engines engines;
    private final CreateJobs jobs;
    private final StopRun stop;
    private final Announcements announcements;
    private final RosterDoubts doubts;
    private final BeginRuns begin;

    /// What follows a step. Immutable.
    ///
    /// @param stop ends the jobs of a run that nobody wants
    /// @param announcements tells pages
    public record Consequences(StopRun stop, Announcements announcements) {}

    public PlayRosters(
            Coordination coordination,
            JobReader reader,
            Engines engines,
            CreateJobs jobs,
            Consequences then,
            RosterDoubts doubts) {
        this.rosters = coordination.rosters();
        this.coordination = coordination;
        this.reader = reader;
        this.engines = engines;
        this.jobs = jobs;
        this.stop = then.stop();
        this.announcements = then.announcements();
        this.doubts = doubts;
        this.begin = new BeginRuns(coordination.rosters(), coordination.clock());
    }

    /// Tells pages that a roster changed, or something of its run did.
    void tell(RosterId id, long run) {
        announcements.rosterChanged(new RosterChanged(id, run));
    }

    /// What ends the jobs of a run that nobody wants.
    StopRun stopping() {
        return stop;
    }

    /// Takes the next step of a roster.
    ///
    /// @return whether there is another to take at once
    public boolean step(StoredRoster roster) {
        RosterView view = roster.view();
        Optional<RosterRun> running = view.progress().running();
        if (running.isPresent()) {
            return view.deleted() ? giveUp(roster, running.get()) : play(roster, running.get());
        }
        Optional<Instant> due = view.progress().nextDue().filter(time -> !time.isAfter(begin.now()));
        if (due.isPresent()) {
            boolean begun = begin.begin(roster, due);
            if (begun) {
                LOG.info(
                        "[roster {}] run {} begins, due at {}",
                        view.id(),
                        view.progress().runs() + 1,
                        due.get());
                tell(view.id(), view.progress().runs() + 1);
            }
            return begun;
        }
        rosters.putOff(view);
        return false;
    }

    /// Ends what goes on of a roster that was deleted. Only a visit forgets the run, after all of its jobs have ended:
    /// whoever deleted it may have died before, or a job may have been created since.
    private boolean giveUp(StoredRoster roster, RosterRun run) {
        RosterView view = roster.view();
        StopRun.Stopped stopped = stop.stop(view.id(), run);
        if (stopped.whole()) {
            rosters.store(roster.stopped());
            LOG.info("[roster {}] is deleted; nothing of run {} goes on", view.id(), run.number());
        }
        return stopped.whole();
    }

    /// After jobs were created: whoever deleted the roster meanwhile may have looked for them before they were there.
    private void stopIfUnwanted(RosterView view, RosterRun run) {
        rosters.find(view.id()).filter(now -> now.view().deleted()).ifPresent(unwanted -> stop.stop(view.id(), run));
    }

    private boolean play(StoredRoster roster, RosterRun run) {
        RosterView view = roster.view();
        WebhookSubject subject = new WebhookSubject.OfRoster(view.id(), run.number());
        // before the run can end
        roster.hook()
                .filter(hook -> coordination.webhooks().find(subject).isEmpty())
                .ifPresent(hook -> coordination.webhooks().create(subject, hook));
        List<RosterRow> rows = new ArrayList<>();
        int created = 0;
        boolean ended = true;
        for (int i = 0; i < run.plan().members().size(); i++) {
            JobId id = view.id().job(run.number(), i + 1);
            Optional<JobView> job = find(id);
            RosterRow row = row(run.plan().members().get(i));
            if (job.isEmpty()) {
                Optional<RosterRow> refused = create(view, run.plan(), i, id);
                created += refused.isPresent() ? 0 : 1;
                ended &= refused.isPresent();
                rows.add(refused.orElse(row));
            } else {
                ended &= job.get().state().isFinal();
                rows.add(row(row, job.get()));
            }
            if (created == CREATED_AT_ONCE) {
                break;
            }
        }
        if (created > 0) {
            stopIfUnwanted(view, run);
            tell(view.id(), run.number());
            return true;
        }
        return ended && end(roster, run, new RosterTable(rows), subject);
    }

    private boolean end(StoredRoster roster, RosterRun run, RosterTable table, WebhookSubject subject) {
        RosterView view = roster.view();
        RosterView known = doubts.ofLast(List.of(view)).getFirst();
        RosterRun finished = run.finished(begin.now(), compared(known, run, table));
        if (!rosters.store(roster.with(view.progress().ended(finished)))) {
            return true;
        }
        coordination.webhooks().ended(subject);
        tell(view.id(), run.number());
        LOG.info(
                "[roster {}] run {} has ended: {} characters, {} of them without a result",
                view.id(),
                run.number(),
                table.rows().size(),
                table.failures().size());
        return true;
    }

    /// The run that goes on, with what is known of its jobs, and the last one with what is doubted of it by now.
    public RosterView live(RosterView stored) {
        RosterView view = doubts.ofLast(List.of(stored)).getFirst();
        Optional<RosterRun> running = view.progress().running();
        if (running.isEmpty()) {
            return view;
        }
        RosterRun run = running.get();
        List<RosterRow> rows = new ArrayList<>();
        for (int i = 0; i < run.plan().members().size(); i++) {
            RosterRow row = row(run.plan().members().get(i));
            rows.add(find(view.id().job(run.number(), i + 1))
                    .map(job -> row(row, job))
                    .orElse(row));
        }
        return view.live(run.with(compared(view, run, new RosterTable(rows))));
    }

    /// With how far each character moved since the last run; a run that others may see tells them nothing of one that
    /// they may not.
    private static RosterTable compared(RosterView view, RosterRun run, RosterTable table) {
        return view.progress()
                .last()
                .filter(last -> last.plan().isShared() || !run.plan().isShared())
                .map(last -> table.since(last.table()))
                .orElse(table);
    }

    /// While the database is down a job that Redis does not have counts as new: creating it once more gives the same
    /// result.
    private Optional<JobView> find(JobId id) {
        try {
            return reader.findAny(id);
        } catch (StoreUnavailableException down) {
            return Optional.empty();
        }
    }

    private static RosterRow row(RosterMember member) {
        return RosterRow.of(member.label(), member.character());
    }

    private RosterRow row(RosterRow row, JobView job) {
        if (!job.state().isFinal()) {
            return row.going(job.id(), job.fightsDone());
        }
        String why = "job is " + job.state()
                + (job.failures().isEmpty() ? "" : ": " + job.failures().getLast());
        return job.report()
                .map(report -> row.by(job.id()).with(report))
                .map(known -> doubts.of(job) ? known.inDoubt() : known)
                .orElseGet(() -> row.by(job.id()).failed(why));
    }

    /// Creates the job of one character.
    ///
    /// @return its row where it cannot be simulated
    private Optional<RosterRow> create(RosterView view, RosterPlan plan, int index, JobId id) {
        RosterMember member = plan.members().get(index);
        Optional<EngineRef> engine = engines.installed(plan.engine());
        if (engine.isEmpty()) {
            return Optional.of(row(member).failed("there is no engine '" + plan.engine() + "' any more"));
        }
        Optional<InputRecord> input = reader.findInput(member.inputHash());
        if (input.isEmpty()) {
            return Optional.of(row(member).failed("its input " + member.inputHash() + " is in no store"));
        }
        return switch (engines.check(
                engine.get(), Json.mapper().readTree(input.get().canonical()))) {
            case Engines.Checked.Rejected rejected ->
                Optional.of(row(member)
                        .failed(rejected.errors().getFirst().field() + ": "
                                + rejected.errors().getFirst().message()));
            case Engines.Checked.Accepted accepted -> {
                jobs.create(job(view, plan, member, id, accepted), accepted, true);
                yield Optional.empty();
            }
        };
    }

    private static NewJob job(
            RosterView view, RosterPlan plan, RosterMember member, JobId id, Engines.Checked.Accepted input) {
        String title = member.label() + ", " + plan.name();
        int chunkSize = SubmissionRules.usualChunkSize(
                plan.iterations(), plan.precision().isPresent(), input.engine(), input.fightsPerIteration());
        return NewJob.submitted(
                id,
                view.owner(),
                new NewJob.Plan(
                        input.engine(), input.hash(), plan.seed(), plan.iterations(), plan.precision(), chunkSize),
                new NewJob.Labels(Optional.of(SubmitJob.cutTitle(title)), plan.seenBy(), Priority.NORMAL),
                input.warnings(),
                "");
    }
}
