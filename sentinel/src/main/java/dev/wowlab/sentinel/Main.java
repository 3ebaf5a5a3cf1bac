package dev.wowlab.sentinel;

import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.sentinel.config.Config;
import io.lettuce.core.RedisException;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;

/// The process of one sentinel, configured by its environment.
public final class Main {
    /// Exit code of a wrong configuration or of a service that is needed and missing at the start.
    private static final int CANNOT_START = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // before the first logger is made
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "logback-sentinel.xml");
        }
        Sentinel sentinel;
        try {
            Config config = Config.of(System.getenv());
            List<SimulationEngine> engines = ServiceLoader.load(SimulationEngine.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
            if (engines.isEmpty()) {
                throw new IllegalArgumentException("no engine is installed: the class path lacks the module of one");
            }
            sentinel = Sentinel.start(config, engines, InstantSource.system());
        } catch (IllegalArgumentException | RedisException wrong) {
            System.err.println("sentinel cannot start: " + wrong.getMessage());
            System.exit(CANNOT_START);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            sentinel.close();
            stopped.countDown();
        }));
        System.out.println("ready " + sentinel.address());
        stopped.await();
    }
}
