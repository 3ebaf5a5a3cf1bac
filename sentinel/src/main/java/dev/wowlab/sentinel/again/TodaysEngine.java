package dev.wowlab.sentinel.again;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.sentinel.job.Engines;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which version of an engine the platform has today. Thread-safe.
final class TodaysEngine {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Longest number in a version that is compared by its value.
    private static final int DIGITS = 20;

    /// `0.10.0` is behind `0.9.0`.
    private static final Comparator<EngineRef> BY_VERSION = Comparator.comparing(engine -> padded(engine.version()));

    private final Engines engines;

    TodaysEngine(Engines engines) {
        this.engines = engines;
    }

    /// The version that is installed here; else the highest that nodes offer now.
    Optional<EngineRef> of(EngineRef before) {
        return engines.installed(before.name())
                .or(() -> engines.offeredByNodes().stream()
                        .filter(engine -> engine.name().equals(before.name()))
                        .max(BY_VERSION));
    }

    private static String padded(String version) {
        return NUMBER.matcher(version)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }
}
