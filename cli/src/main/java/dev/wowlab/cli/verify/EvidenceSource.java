package dev.wowlab.cli.verify;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.PlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.protocol.JobId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Where evidence comes from: a file, or a platform, whose answer becomes a file first. Immutable.
///
/// @param file to read
/// @param temporary whether the file was made only for that
record EvidenceSource(Path file, boolean temporary) implements AutoCloseable {
    private static final String PACKED = ".gz";
    private static final Pattern OF_JOB = Pattern.compile("(?:/api/v1)?/jobs/([a-z0-9-]{1,64})(?:/evidence)?/?");

    /// @param text a file's name, a job's id, or an address
    /// @param platform for ids; also who asks
    /// @param keep file to download to; empty: one that is deleted when this is closed
    static EvidenceSource open(String text, PlatformOption platform, Optional<Path> keep)
            throws IOException, RefusedException, UnreachableException, InterruptedException {
        Optional<URI> address = address(text);
        if (address.isPresent()) {
            return download(keep, file -> fromAddress(address.get(), platform, file));
        }
        JobId job;
        try {
            Path file = Path.of(text);
            if (Files.exists(file)) {
                return new EvidenceSource(file, false);
            }
            job = new JobId(text);
        } catch (IllegalArgumentException neither) {
            throw new NoSuchFileException(text);
        }
        return download(keep, to -> {
            try (PlatformClient client = platform.client()) {
                client.evidence(job, to);
            }
        });
    }

    private static Optional<URI> address(String text) {
        try {
            return PlatformOption.address(text);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /// A job's page and its API are as good as the address of the evidence itself. A token goes only where it belongs.
    private static void fromAddress(URI address, PlatformOption platform, Path file)
            throws IOException, RefusedException, UnreachableException, InterruptedException {
        URI origin = address.resolve("/");
        boolean same = origin.equals(platform.base().resolve("/"));
        Matcher job = OF_JOB.matcher(String.valueOf(address.getPath()));
        try (PlatformClient client = same ? platform.client() : new PlatformClient(origin)) {
            if (job.matches()) {
                client.evidence(new JobId(job.group(1)), file);
            } else {
                client.download(address, file);
            }
        }
    }

    private interface Download {
        void to(Path file) throws IOException, RefusedException, UnreachableException, InterruptedException;
    }

    /// Whether a text names a file that is here, so that nothing is downloaded.
    static boolean isHere(String text) {
        try {
            return address(text).isEmpty() && Files.exists(Path.of(text));
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    private static EvidenceSource download(Optional<Path> keep, Download download)
            throws IOException, RefusedException, UnreachableException, InterruptedException {
        boolean packs = keep.isPresent() && keep.get().toString().endsWith(PACKED);
        EvidenceSource source = keep.isPresent() && !packs
                ? new EvidenceSource(keep.get(), false)
                : new EvidenceSource(Files.createTempFile("wowlab-evidence-", ".jsonl"), true);
        boolean there = false;
        try {
            download.to(source.file());
            if (packs) {
                pack(source.file(), keep.get());
            }
            there = true;
        } finally {
            if (!there) {
                source.close();
            }
        }
        return source;
    }

    /// What ends in `.gz` is read as such by every command.
    private static void pack(Path plain, Path packed) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(file);
        }
    }
}
