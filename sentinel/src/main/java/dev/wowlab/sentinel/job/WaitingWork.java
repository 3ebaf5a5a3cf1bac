package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.JobQueue;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.Priority;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// Knows where jobs wait, and wakes idle nodes there. Thread-safe.
public final class WaitingWork {
    private final JobQueue queue;
    private final ToLongFunction<EngineRef> rechecks;
    private final IdleNodes idle;
    private final Supplier<List<EngineRef>> engines;

    /// @param rechecks number of jobs of an engine with chunks that want another owner's run
    /// @param engines those that nodes may have
    public WaitingWork(
            JobQueue queue, ToLongFunction<EngineRef> rechecks, IdleNodes idle, Supplier<List<EngineRef>> engines) {
        this.rechecks = rechecks;
        this.queue = queue;
        this.idle = idle;
        this.engines = engines;
    }

    /// How many jobs wait for nodes, of all engines. Immutable.
    ///
    /// @param queued those with chunks that nobody has claimed, by priority
    /// @param rechecks those with chunks that want another owner's run
    public record Depth(Map<Priority, Long> queued, long rechecks) {
        public Depth {
            queued = Map.copyOf(queued);
        }
    }

    /// How many jobs wait now.
    public Depth depth() {
        Map<Priority, Long> queued = new EnumMap<>(Priority.class);
        long wanted = 0;
        for (EngineRef engine : engines.get()) {
            wanted += rechecks.applyAsLong(engine);
            for (Priority priority : Priority.values()) {
                queued.merge(priority, queue.depth(engine, priority), Long::sum);
            }
        }
        return new Depth(queued, wanted);
    }

    /// Wakes idle nodes of every engine that has waiting jobs.
    ///
    /// @return number of nodes that were told
    public int wake() {
        int woken = 0;
        for (EngineRef engine : engines.get()) {
            long waiting = rechecks.applyAsLong(engine);
            for (Priority priority : Priority.values()) {
                waiting += queue.depth(engine, priority);
            }
            if (waiting > 0) {
                woken += idle.wake(engine, Long.MAX_VALUE);
            }
        }
        return woken;
    }
}
