package dev.wowlab.realtime.subscribe;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/// Hands events from the client's callbacks to the receiver's thread. Bounded: when the receiver is too slow,
/// messages of a channel are dropped and replaced by one `Resync`. Never blocks a callback. Thread-safe.
final class EventQueue {
    static final int CAPACITY = 4096;

    private final Queue<RealtimeEvent> events = new ArrayDeque<>();
    private final Set<String> overflowed = new HashSet<>();
    private boolean closed;

    synchronized void put(RealtimeEvent event) {
        if (closed) {
            return;
        }
        switch (event) {
            case RealtimeEvent.Message message when events.size() >= CAPACITY -> overflowed.add(message.channel());
            case RealtimeEvent.Message message -> events.add(message);
            case RealtimeEvent.Resync resync when events.size() >= CAPACITY -> overflowed.add(resync.channel());
            case RealtimeEvent.Resync resync -> events.add(resync);
            case RealtimeEvent.Connected connected -> events.add(connected);
            case RealtimeEvent.Disconnected disconnected -> events.add(disconnected);
        }
        notifyAll();
    }

    /// The next event, waiting for it.
    ///
    /// @throws InterruptedException when interrupted, or closed
    synchronized RealtimeEvent take() throws InterruptedException {
        while (true) {
            RealtimeEvent next = events.poll();
            if (next != null) {
                return next;
            }
            if (!overflowed.isEmpty()) {
                String channel = overflowed.iterator().next();
                overflowed.remove(channel);
                return new RealtimeEvent.Resync(channel);
            }
            if (closed) {
                throw new InterruptedException("closed");
            }
            wait();
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
