package dev.wowlab.sentinel.again;

import dev.wowlab.coordination.NewJob;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.again.AgainId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.CreateJobs;
import dev.wowlab.sentinel.job.Engines;
import java.util.Optional;

/// Lets finished jobs be simulated on the engine of today: as ordinary jobs of low priority, whose ids follow from
/// the first job and the engine, so that asking twice makes no second job. Thread-safe.
final class AskAgain {
    private final LookAgain look;
    private final CreateJobs jobs;

    AskAgain(LookAgain look, CreateJobs jobs) {
        this.look = look;
        this.jobs = jobs;
    }

    /// What became of a wish. Immutable.
    sealed interface Asked {
        /// The job is there; it may be an old one.
        record There(JobView again, boolean isNew) implements Asked {}

        /// The engine of today refuses the input.
        record Refused(Engines.Checked.Rejected why) implements Asked {}

        /// The user has too many jobs that have not ended.
        record TooMany(Reply refusal) implements Asked {}

        /// There is nothing to simulate.
        record Nothing(String why) implements Asked {}
    }

    /// Asks for one.
    ///
    /// @param job a completed one, with its report
    /// @param user whose job the new one is
    Asked ask(JobView job, String user) {
        Optional<EngineRef> engine = look.engineFor(job);
        if (engine.isEmpty()) {
            return new Asked.Nothing(
                    "no node offers the engine '" + job.engine().name() + "' now");
        }
        EngineRef now = engine.get();
        if (now.equals(job.engine())) {
            return new Asked.Nothing(
                    "job '" + job.id() + "' was computed by " + now + ", which is the engine of today");
        }
        LookAgain.Attempt before = look.attempt(job, now);
        if (before.latest().isPresent() && !(before.isOver() && before.attempt() < AgainId.MAX_ATTEMPTS)) {
            return new Asked.There(before.latest().get().view(), false);
        }
        Optional<Engines.Checked> checked = look.check(job, now);
        if (checked.isEmpty()) {
            return new Asked.Nothing("the input of job '" + job.id() + "' is not on record any more");
        }
        return switch (checked.get()) {
            case Engines.Checked.Rejected rejected -> new Asked.Refused(rejected);
            case Engines.Checked.Accepted accepted ->
                create(again(job, user, before.attempt() + 1, accepted), accepted);
        };
    }

    private Asked create(NewJob again, Engines.Checked.Accepted input) {
        return jobs.refuse(again.owner(), again.id())
                .<Asked>map(Asked.TooMany::new)
                .orElseGet(() -> new Asked.There(jobs.create(again, input, true), true));
    }

    /// The same fights: those that a target precision took are a number here, so that the two are of the same.
    private static NewJob again(JobView job, String user, int attempt, Engines.Checked.Accepted input) {
        return NewJob.submitted(
                AgainId.of(job.id(), input.engine(), attempt),
                user,
                new NewJob.Plan(
                        input.engine(), input.hash(), job.seed(), job.fightsDone(), Optional.empty(), job.chunkSize()),
                new NewJob.Labels(Optional.of(title(job, input.engine())), job.visibility(), Priority.LOW),
                input.warnings(),
                "");
    }

    private static String title(JobView job, EngineRef now) {
        String first = job.title().filter(text -> !text.isBlank()).orElse("Simulation " + job.id());
        String on = " on " + now;
        int room = SubmitJob.MAX_TITLE_LENGTH - on.length();
        return PlainText.cut(first, room) + on;
    }
}
