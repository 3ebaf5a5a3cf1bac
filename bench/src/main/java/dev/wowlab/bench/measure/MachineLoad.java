package dev.wowlab.bench.measure;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/// How busy the machine is besides what is measured. Stateless, thread-safe.
public final class MachineLoad {
    private MachineLoad() {}

    /// `load average 1.23 on 2 cores`, of the last minute.
    public static String text() {
        return String.format(
                Locale.ROOT,
                "load average %.2f on %d cores",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }
}
