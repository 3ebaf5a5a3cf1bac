package dev.wowlab.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a second process from running with the same identity: two would take each other's leases for their own.
/// Thread-safe.
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws ConfigException when another process holds the home
    static HomeLock acquire(Path home) throws ConfigException, IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) != null) {
                return new HomeLock(channel);
            }
        } catch (IOException unlockable) {
            channel.close();
            throw unlockable;
        }
        channel.close();
        throw new ConfigException(
                "another node runs from " + home + "; give each node a " + NodeConfig.HOME + " of its own");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
