package dev.wowlab.node.external;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The processors that this process may use, lent one at a time: a program that takes its number of threads from them
/// then has one thread on any machine. Thread-safe.
///
/// All nodes of a machine lend from the same ones: whoever has one holds the lock of a file that is named after
/// it, in a folder that they share. The lock ends with its process. Where there is no such folder nobody can know
/// what others have, and it goes by chance.
final class Processors {
    private static final Logger LOG = LoggerFactory.getLogger(Processors.class);
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String LIST = "Cpus_allowed_list:";
    private static final String SHARED = "wowlab-processors";
    private static final int POLL_MS = 50;

    /// Files that this process has open. It must not open one twice: closing either would end the lock of the other.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final BlockingQueue<Integer> free;
    private final Path folder;
    private final AtomicBoolean warned = new AtomicBoolean();

    /// In any order: where nobody can know what others have, two nodes should not begin with the same one.
    ///
    /// @param folder that nodes of this machine share
    Processors(List<Integer> numbers, Path folder) {
        List<Integer> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled);
        this.free = new ArrayBlockingQueue<>(shuffled.size(), false, shuffled);
        this.folder = folder;
    }

    /// Those of this process, as Linux tells; the first one where it does not.
    static Processors ofThisProcess() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), SHARED);
        try {
            return new Processors(
                    Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith(LIST))
                            .findFirst()
                            .map(line -> parse(line.substring(LIST.length()).strip()))
                            .filter(numbers -> !numbers.isEmpty())
                            .orElse(List.of(0)),
                    folder);
        } catch (IOException | NumberFormatException unreadable) {
            return new Processors(List.of(0), folder);
        }
    }

    /// Numbers and ranges, as in `0-3,8`.
    static List<Integer> parse(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            String[] ends = part.split("-", 2);
            int first = Integer.parseInt(ends[0]);
            int last = ends.length == 1 ? first : Integer.parseInt(ends[1]);
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /// One that is lent. Close it to give it back.
    final class Lent implements AutoCloseable {
        private final int number;
        private final Path file;
        private final Optional<FileChannel> lock;

        private Lent(int number, Path file, Optional<FileChannel> lock) {
            this.number = number;
            this.file = file;
            this.lock = lock;
        }

        int number() {
            return number;
        }

        @Override
        public void close() {
            lock.ifPresent(channel -> {
                closeQuietly(channel);
                OPEN.remove(file);
            });
            free.add(number);
        }
    }

    /// Waits for a processor that no other node of the machine has; empty when stopped before.
    Optional<Lent> lend(BooleanSupplier stop) throws InterruptedException {
        int missed = 0;
        while (!stop.getAsBoolean()) {
            Integer number = free.poll(POLL_MS, TimeUnit.MILLISECONDS);
            if (number == null) {
                continue;
            }
            Optional<Lent> lent = take(number);
            if (lent.isPresent()) {
                return lent;
            }
            free.add(number);
            missed++;
            if (missed % (free.size() + 1) == 0) {
                Thread.sleep(POLL_MS);
            }
        }
        return Optional.empty();
    }

    /// @return empty where another node has it
    private Optional<Lent> take(int number) {
        Path file = folder.resolve("cpu" + number);
        if (!OPEN.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = open(file);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Lent(number, file, Optional.of(channel)));
            }
            closeQuietly(channel);
            OPEN.remove(file);
            return Optional.empty();
        } catch (IOException unknowable) {
            if (channel != null) {
                closeQuietly(channel);
            }
            OPEN.remove(file);
            if (!warned.getAndSet(true)) {
                LOG.warn(
                        "other nodes of this machine may use the same processors for external engines: {}",
                        unknowable.toString());
            }
            return Optional.of(new Lent(number, file, Optional.empty()));
        }
    }

    /// Opened without being made where it is there: Linux refuses to make, in a folder that everybody may write
    /// to, what another user has made.
    private FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException first) {
            makeFolder();
            try {
                Files.createFile(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
            } catch (FileAlreadyExistsException other) {
                LOG.debug("another node was faster: {}", other.toString());
            }
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private void makeFolder() throws IOException {
        try {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (FileAlreadyExistsException other) {
            LOG.debug("another node was faster: {}", other.toString());
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            LOG.debug("a lock is ended by its process's end at the latest: {}", ignored.toString());
        }
    }
}
