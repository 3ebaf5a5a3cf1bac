package dev.wowlab.bench.platform;

import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.MemoryUse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Processor seconds that the processes of a platform have used so far, by name without its number. Immutable.
///
/// @param seconds `node`, `sentinel`, `redis` and the like, with their children
record ProcessorTime(Map<String, Double> seconds) {
    ProcessorTime {
        seconds = Map.copyOf(seconds);
    }

    static ProcessorTime of(LocalPlatform platform) {
        Map<String, Double> seconds = new HashMap<>();
        for (MemoryUse process : platform.memory()) {
            String kind = process.name().replaceAll("-\\d+$", "");
            Optional<ProcessHandle> handle = ProcessHandle.of(process.pid());
            double used = handle.stream()
                    .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                    .mapToDouble(one ->
                            one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() * 1e-9)
                    .sum();
            seconds.merge(kind, used, Double::sum);
        }
        return new ProcessorTime(seconds);
    }

    /// What was used since an earlier time.
    ProcessorTime since(ProcessorTime earlier) {
        Map<String, Double> difference = new HashMap<>();
        seconds.forEach((kind, used) -> difference.put(kind, used - earlier.seconds.getOrDefault(kind, 0.0)));
        return new ProcessorTime(difference);
    }

    double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    ProcessorTime plus(ProcessorTime other) {
        Map<String, Double> sum = new HashMap<>(seconds);
        other.seconds.forEach((kind, used) -> sum.merge(kind, used, Double::sum));
        return new ProcessorTime(sum);
    }
}
