package dev.wowlab.coordination;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Named locks with a time limit and a fencing token. Thread-safe.
public final class Locks {
    /// Tokens are times: one that is forgotten is followed by a higher one, unless the clock of Redis steps back by
    /// more.
    private static final Duration FENCE_KEPT = Duration.ofDays(1);

    private final Scripts scripts;

    Locks(Scripts scripts) {
        this.scripts = scripts;
    }

    /// Takes a lock.
    ///
    /// @return empty while another holds it
    public Optional<Lock> acquire(String name, Duration time) {
        String holder = Ids.lockHolder();
        Reply reply = scripts.run(Script.ACQUIRE_LOCK, keys(name), holder, time.toMillis(), FENCE_KEPT.toMillis());
        return switch (reply.word()) {
            case "ACQUIRED" -> Optional.of(new Lock(name, holder, reply.number(1)));
            case "HELD" -> Optional.empty();
            default -> throw reply.unexpected();
        };
    }

    /// Moves the end of a lock to `time` from now.
    ///
    /// @return false when it was lost; then stop what it guards
    public boolean extend(Lock lock, Duration time) {
        Reply reply = scripts.run(Script.EXTEND_LOCK, List.of(Keys.lock(lock.name())), lock.holder(), time.toMillis());
        return switch (reply.word()) {
            case "EXTENDED" -> true;
            case "LOST" -> false;
            default -> throw reply.unexpected();
        };
    }

    /// Gives a lock back; one that was lost stays with its new holder.
    ///
    /// @return false when it was lost
    public boolean release(Lock lock) {
        Reply reply = scripts.run(Script.RELEASE_LOCK, List.of(Keys.lock(lock.name())), lock.holder());
        return switch (reply.word()) {
            case "RELEASED" -> true;
            case "LOST" -> false;
            default -> throw reply.unexpected();
        };
    }

    private static List<String> keys(String name) {
        return List.of(Keys.lock(name), Keys.lockFence(name));
    }
}
