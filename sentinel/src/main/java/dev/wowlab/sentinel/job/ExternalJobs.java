package dev.wowlab.sentinel.job;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.EngineSelector;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.specs.request.RaidRequestCheck;
import java.util.List;
import java.util.stream.Collectors;

/// Jobs of engines that only nodes have: which version they get, and what is checked of their inputs without the
/// engine. Thread-safe.
public final class ExternalJobs {
    private final Config.External settings;
    private final OfferedEngines offered;

    public ExternalJobs(Config.External settings, OfferedEngines offered) {
        this.settings = settings;
        this.offered = offered;
    }

    /// Names of the engines that jobs may ask for.
    List<String> names() {
        return settings.allowed().stream().map(EngineSelector::name).distinct().toList();
    }

    boolean knows(String engine) {
        return settings.allows(engine);
    }

    /// Those that nodes offer now, and that jobs may ask for.
    List<EngineRef> offered() {
        return offered.lately().stream().filter(settings::allows).toList();
    }

    /// The very engine: the version that is asked for, or else the one that nodes offer.
    Engines.Resolved resolve(EngineSelector asked) {
        if (asked.version().isPresent()) {
            EngineRef named = new EngineRef(asked.name(), asked.version().get());
            return settings.allows(named)
                    ? new Engines.Resolved.Known(named)
                    : new Engines.Resolved.Unknown("is '" + asked.name() + "@" + named.version()
                            + "', a version that this platform does not allow");
        }
        List<EngineRef> candidates = offered.now().stream()
                .filter(engine -> engine.name().equals(asked.name()) && settings.allows(engine))
                .toList();
        return switch (candidates.size()) {
            case 1 -> new Engines.Resolved.Known(candidates.getFirst());
            case 0 ->
                new Engines.Resolved.Unknown(
                        "is '" + asked.name() + "', which no node offers now; to wait for one, name" + " the version: '"
                                + asked.name() + "@VERSION'");
            default ->
                new Engines.Resolved.Unknown(
                        "is '" + asked.name() + "', of which nodes offer several versions; name one"
                                + " of: "
                                + candidates.stream().map(EngineSelector::again).collect(Collectors.joining(", ")));
        };
    }

    /// What can be said of an input without the engine.
    ///
    /// @return warnings
    List<String> check(byte[] canonical) throws InvalidInputException {
        return RaidRequestCheck.check(canonical).warnings();
    }
}
