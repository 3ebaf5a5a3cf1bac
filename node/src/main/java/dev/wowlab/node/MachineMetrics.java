package dev.wowlab.node;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the machine and this process use, by the JDK's own means. Thread-safe.
final class MachineMetrics {
    private static final Path STATM = Path.of("/proc/self/statm");
    private static final long PAGE_BYTES = 4096;

    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    /// Load of the machine, 0 to 1; 0 where the system does not tell.
    double cpuLoad() {
        double load = machine.getCpuLoad();
        return Double.isFinite(load) ? Math.clamp(load, 0.0, 1.0) : 0;
    }

    long memoryTotalBytes() {
        return machine.getTotalMemorySize();
    }

    /// Resident memory of this process; where the system does not tell, what the JVM has committed.
    long memoryUsedBytes() {
        try {
            return Long.parseLong(Files.readString(STATM).split(" ", 3)[1]) * PAGE_BYTES;
        } catch (IOException | RuntimeException notLinux) {
            return memory.getHeapMemoryUsage().getCommitted()
                    + memory.getNonHeapMemoryUsage().getCommitted();
        }
    }
}
