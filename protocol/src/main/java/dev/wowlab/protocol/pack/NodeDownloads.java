package dev.wowlab.protocol.pack;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a platform hands out to who lends a machine. Immutable.
///
/// @param bytes of the node without Java
/// @param withJava bytes of the node with Java, for each kind of computer that there is Java for
public record NodeDownloads(long bytes, SortedMap<Computer, Long> withJava) {
    public NodeDownloads {
        withJava = Collections.unmodifiableSortedMap(new TreeMap<>(withJava));
    }
}
