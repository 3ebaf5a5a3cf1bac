package dev.wowlab.protocol.job;

/// Priority classes of the queue; a class is served before the next one.
public enum Priority {
    HIGH,
    NORMAL,
    LOW
}
