package dev.wowlab.sentinel.pack;

import dev.wowlab.protocol.pack.Computer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/// Java for who lends a machine without it: one archive for a kind of computer, in a folder where whoever hosts the
/// platform has put them (`wowlab node-java`). The folder is looked at each time, so that what is put there is handed
/// out at
/// once. Thread-safe.
public final class NodeJava {
    private static final int PIECE = 1 << 16;

    private final Optional<Path> folder;
    private final Map<Computer, Archive> known = new ConcurrentHashMap<>();

    public NodeJava(Optional<Path> folder) {
        this.folder = folder;
    }

    /// The Java of one kind of computer. Immutable.
    ///
    /// @param changed when the file was put there
    /// @param crc as archives have it of what they do not compress
    public record Archive(Computer computer, Path file, long bytes, FileTime changed, long crc) {}

    /// What there is, the most wanted kinds first.
    public List<Archive> all() {
        List<Archive> all = new ArrayList<>();
        for (Computer computer : Computer.values()) {
            of(computer).ifPresent(all::add);
        }
        return all;
    }

    /// The one for a kind of computer; empty where there is none.
    public Optional<Archive> of(Computer computer) {
        Optional<Path> file = folder.map(in -> in.resolve(computer.archive())).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            known.remove(computer);
            return Optional.empty();
        }
        try {
            BasicFileAttributes now = Files.readAttributes(file.get(), BasicFileAttributes.class);
            Archive before = known.get(computer);
            if (before == null
                    || before.bytes() != now.size()
                    || !before.changed().equals(now.lastModifiedTime())) {
                before = new Archive(computer, file.get(), now.size(), now.lastModifiedTime(), crc(file.get()));
                known.put(computer, before);
            }
            return Optional.of(before);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("WOWLAB_NODE_JAVA: " + file.get() + " cannot be read", unreadable);
        }
    }

    private static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                crc.update(piece, 0, count);
            }
        }
        return crc.getValue();
    }
}
