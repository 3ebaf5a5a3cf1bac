package dev.wowlab.sentinel;

import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.upkeep.Duty;
import dev.wowlab.sentinel.upkeep.DutyLoop;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One instance of the service: its HTTP listener and its duties. Thread-safe. Instances share nothing but Redis,
/// PostgreSQL and Centrifugo.
public final class Sentinel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sentinel.class);

    private final Services services;
    private final List<Route> routes;
    private final HttpServer server;
    private final List<DutyLoop> duties = new ArrayList<>();
    private boolean stopped;

    private Sentinel(Services services) {
        this.services = services;
        this.routes = new Routes(services).all();
        this.server = new HttpServer(services.config(), routes, services.meters());
    }

    /// Starts an instance: when this returns, it serves.
    ///
    /// @param engines what inputs are checked with
    /// @param clock the machine's time, by which Centrifugo's tokens are judged
    public static Sentinel start(Config config, List<SimulationEngine> engines, InstantSource clock) {
        Services services = Services.open(config, engines, clock);
        Sentinel sentinel = new Sentinel(services);
        try {
            sentinel.server.start();
            for (Duty duty : services.duties()) {
                sentinel.duties.add(DutyLoop.start(duty, services.meters()));
            }
        } catch (RuntimeException failure) {
            sentinel.close();
            throw failure;
        }
        return sentinel;
    }

    /// Where it listens.
    public URI address() {
        return URI.create("http://" + services.config().http().host() + ":" + server.port());
    }

    /// What it serves.
    List<Route> routes() {
        return routes;
    }

    /// Stops gracefully: not ready any more, requests in flight end, then the duties. May be called twice.
    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        services.health().stopping();
        try {
            server.stop();
            for (DutyLoop duty : duties) {
                duty.stop();
            }
        } catch (InterruptedException interrupted) {
            LOG.warn("the stop was interrupted; what was under way is repeated by another instance");
            Thread.currentThread().interrupt();
        } finally {
            services.close();
        }
    }
}
