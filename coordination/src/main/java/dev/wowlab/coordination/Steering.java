package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.json.Json;
import java.util.List;
import java.util.function.Function;

/// What an owner does with a job that has not ended: pause it, resume it, change its priority. Each may be repeated.
/// Thread-safe.
public final class Steering {
    private final Redis redis;
    private final Scripts scripts;
    private final JobQueue queue;
    private final Leases leases;
    private final Rechecks rechecks;

    Steering(Redis redis, Scripts scripts, JobQueue queue, Leases leases, Rechecks rechecks) {
        this.rechecks = rechecks;
        this.redis = redis;
        this.scripts = scripts;
        this.queue = queue;
        this.leases = leases;
    }

    /// Takes a job's chunks back, and gives none out until it is resumed. Its place in the queue is left to the next
    /// claim, which finds the job paused and removes it.
    public SteerReply pause(JobId job) {
        Reply reply = scripts.run(Script.PAUSE_JOB, Keys.wholeJob(job));
        return read(reply, changed -> {
            List<EndedLease> ended = Leases.ended(changed, 5);
            leases.remove(ended);
            NewJob description = JobFields.description(changed.bytes(3));
            queue.giveBack(QueueEntry.of(description, changed.number(2)), changed.number(4));
            return new SteerReply.Changed(changed.number(1), ended);
        });
    }

    /// Lets a paused job go on, from where it was.
    public SteerReply resume(JobId job) {
        Reply reply = scripts.run(Script.RESUME_JOB, List.of(Keys.job(job)));
        return read(reply, changed -> {
            NewJob description = JobFields.description(changed.bytes(3));
            queue.enqueue(QueueEntry.of(description, changed.number(2)));
            rechecks.wanted(job, description.engine());
            return new SteerReply.Changed(changed.number(1), List.of());
        });
    }

    /// Moves a job to the queue of another priority. Chunks that nodes hold are not taken back.
    public SteerReply prioritise(JobId job, Priority priority) {
        byte[] spec = redis.sync().hget(Keys.job(job), "spec");
        if (spec == null) {
            return new SteerReply.Unknown();
        }
        // whoever comes between can only have changed the priority: the rest of the description never changes
        NewJob moved = JobFields.description(spec).withPriority(priority);
        Reply reply = scripts.run(
                Script.PRIORITISE_JOB,
                List.of(Keys.job(job)),
                priority,
                Json.mapper().writeValueAsBytes(moved));
        return read(reply, changed -> {
            requeue(moved, changed.number(2), changed.flag(3));
            return new SteerReply.Changed(changed.number(1), List.of());
        });
    }

    private void requeue(NewJob moved, long createdAtMs, boolean waits) {
        QueueEntry entry = QueueEntry.of(moved, createdAtMs);
        if (waits) {
            queue.enqueue(entry);
        }
        for (Priority other : Priority.values()) {
            if (other != moved.priority()) {
                queue.settle(entry.at(other), 0, true);
            }
        }
    }

    private static SteerReply read(Reply reply, Function<Reply, SteerReply> changed) {
        return switch (reply.word()) {
            case "CHANGED" -> changed.apply(reply);
            case "SAME" -> new SteerReply.Same(reply.number(1));
            case "ENDED" -> new SteerReply.AlreadyFinal(JobState.valueOf(reply.text(1)), reply.number(2));
            case "UNKNOWN" -> new SteerReply.Unknown();
            default -> throw reply.unexpected();
        };
    }
}
