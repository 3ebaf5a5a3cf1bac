package dev.wowlab.localplatform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Starts several things at the same time. Stateless, thread-safe.
final class Together {
    private Together() {}

    /// Calls `make` with 0 to count - 1 on threads of their own and waits for all.
    ///
    /// @return what they made, in order
    /// @throws StartFailedException the first failure, after all have ended
    static <T> List<T> all(int count, IntFunction<T> make) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int index = i;
                futures.add(threads.submit(() -> make.apply(index)));
            }
            List<T> made = new ArrayList<>();
            for (Future<T> future : futures) {
                made.add(result(future));
            }
            return made;
        }
    }

    /// Runs both at the same time and waits for both.
    static void both(Runnable first, Runnable second) {
        all(2, index -> {
            (index == 0 ? first : second).run();
            return index;
        });
    }

    /// Closes all of them at the same time and waits for it.
    static void closeAll(List<? extends AutoCloseable> things) {
        all(things.size(), index -> {
            try {
                things.get(index).close();
            } catch (Exception e) {
                throw new StartFailedException("cannot stop " + things.get(index) + ": " + e.getMessage(), e);
            }
            return index;
        });
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailedException failure) {
                throw failure;
            }
            throw new StartFailedException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted while starting", e);
        }
    }
}
