package dev.wowlab.node.pack;

import dev.wowlab.protocol.http.TimedExchange;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.pack.PackageVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Asks the platform from time to time which node it hands out, and installs that one where it is newer. It is started
/// when the node has nothing to do for a while: jobs of the engine that runs are finished by who still has it. Runs on
/// one thread; [#once()] may be called from any.
public final class FollowUpdates implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUpdates.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ASK = Duration.ofSeconds(30);
    private static final Duration TO_LOAD = Duration.ofMinutes(15);
    private static final long MAX_REPLY_BYTES = 65_536;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final NodeFolder folder;
    private final URI platform;
    private final Pace pace;
    private final RandomGenerator random;
    private final BooleanSupplier busy;
    private final Runnable end;
    private boolean failing;

    /// How often it asks, and how long it waits. Immutable.
    ///
    /// @param first at most that long after the start, so that a fleet that starts at once does not ask at once
    /// @param then between two times, give or take a fifth
    /// @param quiet before a newer version is started
    public record Pace(Duration first, Duration then, Quiet quiet) {
        public static final Pace USUAL = new Pace(Duration.ofSeconds(20), Duration.ofMinutes(10), Quiet.USUAL);
    }

    /// @param platform base address, without `/api/v1`
    /// @param busy whether the node that runs has chunks
    /// @param end is called once, when a newer version is to be started
    public FollowUpdates(
            NodeFolder folder, URI platform, Pace pace, RandomGenerator random, BooleanSupplier busy, Runnable end) {
        this.folder = folder;
        this.platform = platform;
        this.pace = pace;
        this.random = random;
        this.busy = busy;
        this.end = end;
    }

    @Override
    public void run() {
        try {
            Thread.sleep(Duration.ofMillis(random.nextLong(pace.first().toMillis() + 1)));
            while (!once()) {
                long usual = pace.then().toMillis();
                Thread.sleep(Duration.ofMillis(usual * 4 / 5 + random.nextLong(usual * 2 / 5 + 1)));
            }
            pace.quiet().await(busy);
            end.run();
        } catch (InterruptedException stopping) {
            // the node stops
        }
    }

    /// Asks once; whether a newer version is installed now.
    public synchronized boolean once() throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build()) {
            HttpResponse<byte[]> told = send(
                    http,
                    "/api/v1/nodes/package",
                    BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_REPLY_BYTES),
                    TO_ASK);
            if (told.statusCode() == NOT_FOUND) {
                failing = false;
                return false; // this platform hands out none
            }
            PackageVersion offered = Json.mapper().readValue(wellAnswered(told).body(), PackageVersion.class);
            boolean news = folder.wants(offered);
            if (news) {
                LOG.info(
                        "the platform hands out a newer node, {} of {}; it is loaded",
                        offered.version(),
                        offered.builtAt());
                load(http, offered);
            }
            failing = false;
            return news;
        } catch (IOException | JacksonException | IllegalArgumentException | PackageException failed) {
            if (!failing) {
                failing = true;
                LOG.warn("the node cannot be kept up to date: {}", failed.toString());
            }
            return false;
        }
    }

    private void load(HttpClient http, PackageVersion offered)
            throws IOException, InterruptedException, PackageException {
        Path zip = folder.download();
        try {
            wellAnswered(send(http, "/wowlab-node.zip", BodyHandlers.ofFile(zip), TO_LOAD));
            folder.install(offered, zip);
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    /// @param within of everything, the body, too
    private <T> HttpResponse<T> send(HttpClient http, String path, BodyHandler<T> body, Duration within)
            throws IOException, InterruptedException {
        return TimedExchange.send(
                http, HttpRequest.newBuilder(URI.create(platform + path)).build(), body, within);
    }

    private static <T> HttpResponse<T> wellAnswered(HttpResponse<T> reply) throws IOException {
        if (reply.statusCode() != OK) {
            throw new IOException(reply.request().uri() + ": HTTP " + reply.statusCode());
        }
        return reply;
    }
}
