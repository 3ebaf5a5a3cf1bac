package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.StoredWebhook;
import dev.wowlab.coordination.WebhookSubject;
import dev.wowlab.coordination.Webhooks;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.sentinel.delivery.TryDelivery;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at webhooks whose time has come, each on a virtual thread, so that a slow receiver holds up nobody.
/// Thread-safe; instances share the webhooks, and one that died is replaced after `Webhooks.ATTEMPT`.
public final class DeliverWebhooks implements Duty, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverWebhooks.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int MOST_AT_ONCE = 64;

    /// Of the places above, how many one receiver gets: a dead one holds each for seconds.
    private static final int MOST_OF_A_RECEIVER = 8;

    private static final int LEAST_WAIT_MS = 1_000;
    private static final int MOST_WAIT_MS = 4_000;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

    private final Webhooks webhooks;
    private final TryDelivery delivery;
    private final Meters meters;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public DeliverWebhooks(Webhooks webhooks, TryDelivery delivery, Meters meters) {
        this.webhooks = webhooks;
        this.delivery = delivery;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean run() {
        int free = places.availablePermits();
        if (free == 0) {
            return false;
        }
        List<WebhookSubject> due = webhooks.claim(free);
        for (WebhookSubject subject : due) {
            // only this loop takes places, so that there is one
            places.acquireUninterruptibly();
            threads.execute(() -> look(subject));
        }
        // with all places taken it waits for some
        return due.size() == free && places.availablePermits() > 0;
    }

    private void look(WebhookSubject subject) {
        try {
            Optional<StoredWebhook> webhook = delivery.open(subject);
            if (webhook.isPresent()) {
                lookAt(subject, webhook.get());
            }
            meters.dutyDone("DeliverWebhooks", "visits", 1);
        } catch (StoreUnavailableException down) {
            // it comes again when its claim ends
            meters.dependencyFailed("postgresql");
        } catch (RuntimeException failure) {
            meters.dutyFailed("DeliverWebhooks");
            LOG.warn("[webhook of {}] failed, and is looked at again: {}", subject.key(), failure.toString());
        } finally {
            places.release();
        }
    }

    private void lookAt(WebhookSubject subject, StoredWebhook webhook) {
        String receiver = webhook.hook().receiver();
        if (busy.merge(receiver, 1, Integer::sum) > MOST_OF_A_RECEIVER) {
            webhooks.lookAgain(
                    subject, Duration.ofMillis(ThreadLocalRandom.current().nextInt(LEAST_WAIT_MS, MOST_WAIT_MS)));
            leave(receiver);
            return;
        }
        try {
            delivery.run(subject, webhook);
        } finally {
            leave(receiver);
        }
    }

    private void leave(String receiver) {
        busy.computeIfPresent(receiver, (name, count) -> count == 1 ? null : count - 1);
    }

    /// Lets what is being posted end, for a short while; what is cut off is posted again by another instance.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
