package dev.wowlab.cli.platform;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.again.AgainPage;
import dev.wowlab.protocol.again.AgainView;
import dev.wowlab.protocol.http.PatientCopy;
import dev.wowlab.protocol.http.Redirection;
import dev.wowlab.protocol.http.TimedExchange;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.RealtimeAccess;
import dev.wowlab.protocol.job.SignaturePage;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.Ranking;
import dev.wowlab.protocol.race.SubmitRace;
import dev.wowlab.protocol.roster.RosterDeletion;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterPage;
import dev.wowlab.protocol.roster.RosterRunView;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.protocol.roster.SubmitRoster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The API of a platform, as a user sees it. Thread-safe.
///
/// Every request may be sent twice (a submit carries an idempotency key), so that each is tried again for a few
/// seconds when a sentinel dies under it.
public final class PlatformClient implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /// Of a request with all of its answer; of a download, without a further byte.
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    /// Evidence of a million chunks has some 400 MB.
    private static final long MAX_DOWNLOAD = 4L << 30;

    private static final int MAX_PROBLEM_BYTES = 1 << 16;
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MS = 100;

    /// Requests that took all their time are not tried as often as those that failed at once.
    private static final int TRIES_IN_TIME = 2;

    private final URI base;
    private final Optional<String> token;
    private final Duration timeout;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    /// @param base address of the platform, without `/api/v1`
    public PlatformClient(URI base) {
        this(base, Optional.empty());
    }

    /// @param base address of the platform, without `/api/v1`
    /// @param token access token of the user, on a platform where people sign in
    public PlatformClient(URI base, Optional<String> token) {
        this(base, token, REQUEST_TIMEOUT);
    }

    /// @param timeout of a request with all of its answer; of a download, without a further byte
    PlatformClient(URI base, Optional<String> token, Duration timeout) {
        this.base = base;
        this.token = token;
        this.timeout = timeout;
    }

    /// Hands a simulation in.
    ///
    /// @param idempotencyKey the same key gives the same job
    public JobView submit(SubmitJob job, String idempotencyKey)
            throws RefusedException, UnreachableException, InterruptedException {
        return read(submission("/api/v1/jobs", job, idempotencyKey), JobView.class);
    }

    /// A job as it is now; its report is there once it is completed.
    public JobView job(JobId id) throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/jobs/" + id).build(), JobView.class);
    }

    /// What is known of a finished job on the engine of today.
    public AgainView again(JobId id) throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/jobs/" + id + "/again").build(), AgainView.class);
    }

    /// Lets a finished job be simulated on the engine of today; asking twice is asking once.
    public AgainView askAgain(JobId id) throws RefusedException, UnreachableException, InterruptedException {
        HttpRequest.Builder request = to("/api/v1/jobs/" + id + "/again");
        return read(request.POST(HttpRequest.BodyPublishers.noBody()).build(), AgainView.class);
    }

    /// The same for the newest finished jobs that nobody has asked for.
    ///
    /// @param of `mine` or `public`
    /// @param limit how many jobs are looked at
    public AgainPage askAgain(String of, int limit)
            throws RefusedException, UnreachableException, InterruptedException {
        HttpRequest.Builder request = to("/api/v1/again?of=" + of + "&limit=" + limit);
        return read(request.POST(HttpRequest.BodyPublishers.noBody()).build(), AgainPage.class);
    }

    /// Hands a race in.
    ///
    /// @param idempotencyKey the same key gives the same race
    public RaceView submit(SubmitRace race, String idempotencyKey)
            throws RefusedException, UnreachableException, InterruptedException {
        return read(submission("/api/v1/races", race, idempotencyKey), RaceView.class);
    }

    /// A race as it is now.
    public RaceView race(RaceId id) throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/races/" + id).build(), RaceView.class);
    }

    /// Where the sets of a race stand.
    public Ranking ranking(RaceId id) throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/races/" + id + "/ranking").build(), Ranking.class);
    }

    /// Your rosters, the newest first.
    public List<RosterView> rosters() throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/rosters").build(), RosterPage.class).rosters();
    }

    /// A roster, with what is known of the run that goes on.
    public RosterView roster(RosterId id) throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/rosters/" + id).build(), RosterView.class);
    }

    /// Hands a roster in.
    ///
    /// @param idempotencyKey the same key gives the same roster
    public RosterView create(SubmitRoster roster, String idempotencyKey)
            throws RefusedException, UnreachableException, InterruptedException {
        return read(submission("/api/v1/rosters", roster, idempotencyKey), RosterView.class);
    }

    /// Says all of a roster anew; who is told stays where it does not say.
    public RosterView change(RosterId id, SubmitRoster roster)
            throws RefusedException, UnreachableException, InterruptedException {
        return read(submission("/api/v1/rosters/" + id, roster, ""), RosterView.class);
    }

    /// Begins a run of a roster, unless one goes on.
    ///
    /// @param after the newest run that is known, 0 for none: nothing begins where there is a newer one
    public RosterView run(RosterId id, long after) throws RefusedException, UnreachableException, InterruptedException {
        HttpRequest.Builder request = to("/api/v1/rosters/" + id + "/runs?after=" + after);
        return read(request.POST(HttpRequest.BodyPublishers.noBody()).build(), RosterView.class);
    }

    /// One run of a roster, as it is known by now.
    public RosterRunView rosterRun(RosterId id, long number)
            throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/rosters/" + id + "/runs/" + number).build(), RosterRunView.class);
    }

    /// Lets the platform forget a roster, and cancel what goes on of it.
    public RosterDeletion delete(RosterId id) throws RefusedException, UnreachableException, InterruptedException {
        HttpRequest.Builder request = to("/api/v1/rosters/" + id + "/delete");
        return read(request.POST(HttpRequest.BodyPublishers.noBody()).build(), RosterDeletion.class);
    }

    /// Ends a race.
    ///
    /// @return the race as it is then
    public RaceView cancel(RaceId id) throws RefusedException, UnreachableException, InterruptedException {
        return steer(id, Wish.of("cancel"));
    }

    /// Asks for a change of a job that has not ended.
    ///
    /// @return the job as it is then
    JobView steer(JobId id, Wish wish) throws RefusedException, UnreachableException, InterruptedException {
        return read(wish(to("/api/v1/jobs/" + id + "/" + wish.path()), wish), JobView.class);
    }

    /// Asks for a change of a race that has not ended.
    ///
    /// @return the race as it is then
    RaceView steer(RaceId id, Wish wish) throws RefusedException, UnreachableException, InterruptedException {
        return read(wish(to("/api/v1/races/" + id + "/" + wish.path()), wish), RaceView.class);
    }

    private static HttpRequest wish(HttpRequest.Builder request, Wish wish) {
        byte[] body = wish.body().map(Json.mapper()::writeValueAsBytes).orElse(new byte[0]);
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    /// Pauses a job.
    public JobView pause(JobId id) throws RefusedException, UnreachableException, InterruptedException {
        return steer(id, Wish.of("pause"));
    }

    /// Lets a paused job go on.
    public JobView resume(JobId id) throws RefusedException, UnreachableException, InterruptedException {
        return steer(id, Wish.of("resume"));
    }

    /// Moves a job to the queue of another priority.
    public JobView prioritise(JobId id, Priority priority)
            throws RefusedException, UnreachableException, InterruptedException {
        return steer(id, Wish.priority(priority));
    }

    /// A change of a job, a race or a node that its owner may ask for. Immutable.
    ///
    /// @param path last part of its address
    record Wish(String path, Optional<Map<String, String>> body) {
        static Wish of(String path) {
            return new Wish(path, Optional.empty());
        }

        /// @param code that a node shows
        static Wish claim(String code) {
            return new Wish("claim", Optional.of(Map.of("code", code)));
        }

        static Wish priority(Priority priority) {
            return new Wish("priority", Optional.of(Map.of("priority", priority.name())));
        }
    }

    /// What it takes to follow a job through Centrifugo.
    public RealtimeAccess realtime(JobId id) throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/jobs/" + id + "/realtime").build(), RealtimeAccess.class);
    }

    /// Who signed what of a job's result, by chunk.
    ///
    /// @param from chunk to begin with; the page before says which
    public SignaturePage signatures(JobId id, long from)
            throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/jobs/" + id + "/signatures?from=" + from).build(), SignaturePage.class);
    }

    /// What a job simulates, for its engine.
    public JsonNode input(JobId id) throws RefusedException, UnreachableException, InterruptedException {
        return read(to("/api/v1/jobs/" + id + "/input").build(), JsonNode.class);
    }

    /// Writes a finished job's evidence to a file.
    public void evidence(JobId id, Path file)
            throws IOException, RefusedException, UnreachableException, InterruptedException {
        download(base.resolve("/api/v1/jobs/" + id + "/evidence"), file);
    }

    /// Writes what an address answers to a file, whatever it is.
    ///
    /// @param address of this platform; the token is sent to it
    /// @throws IOException when the file cannot be written, the answer breaks off, or is larger than `MAX_DOWNLOAD`
    public void download(URI address, Path file)
            throws IOException, RefusedException, UnreachableException, InterruptedException {
        HttpRequest request = to(address).build();
        HttpResponse<InputStream> response = send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() / 100 != 2) {
                ByteArrayOutputStream problem = new ByteArrayOutputStream();
                PatientCopy.copy(body, problem, MAX_PROBLEM_BYTES, timeout);
                throw refusal(response, problem.toByteArray());
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                if (!PatientCopy.copy(body, out, MAX_DOWNLOAD, timeout)) {
                    throw new IOException(address + " answers with more than " + MAX_DOWNLOAD + " bytes");
                }
            }
        }
    }

    /// Every registered node, oldest first.
    public List<NodeView> nodes() throws RefusedException, UnreachableException, InterruptedException {
        return List.of(read(to("/api/v1/nodes").build(), NodeView[].class));
    }

    /// Asks for a change of a node.
    ///
    /// @return the node as it is then
    NodeView steer(NodeId id, Wish wish) throws RefusedException, UnreachableException, InterruptedException {
        return read(wish(to("/api/v1/nodes/" + id + "/" + wish.path()), wish), NodeView.class);
    }

    private HttpRequest submission(String path, Object body, String idempotencyKey) {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/json");
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(body)))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return to(base.resolve(path));
    }

    private HttpRequest.Builder to(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return request;
    }

    private <T> T read(HttpRequest request, Class<T> type)
            throws RefusedException, UnreachableException, InterruptedException {
        HttpResponse<byte[]> response = send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw refusal(response, response.body());
        }
        try {
            T answer = Json.mapper().readValue(response.body(), type);
            if (answer == null
                    || (answer instanceof Object[] rows && Arrays.asList(rows).contains(null))) {
                throw notOurs(response, response.body());
            }
            return answer;
        } catch (JacksonException e) {
            throw notOurs(response, response.body());
        }
    }

    private static RefusedException refusal(HttpResponse<?> response, byte[] body) {
        Optional<String> elsewhere = Redirection.of(response);
        if (elsewhere.isPresent()) {
            return new RefusedException(response.statusCode(), answered(response) + ": " + elsewhere.get());
        }
        try {
            Problem problem = Json.mapper().readValue(body, Problem.class);
            return problem == null ? notOurs(response, body) : new RefusedException(problem);
        } catch (JacksonException e) {
            return notOurs(response, body);
        }
    }

    private static RefusedException notOurs(HttpResponse<?> response, byte[] body) {
        String start =
                new String(body, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        return new RefusedException(
                response.statusCode(),
                answered(response) + " with what is not a WowLab answer: "
                        + start.substring(0, Math.min(200, start.length())));
    }

    private static String answered(HttpResponse<?> response) {
        return response.request().uri() + " answered " + response.statusCode();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> bodies)
            throws UnreachableException, InterruptedException {
        IOException failure = new IOException("not tried");
        long pause = FIRST_PAUSE_MS;
        long latest = System.nanoTime() + timeout.multipliedBy(TRIES_IN_TIME).toNanos();
        for (int attempt = 0; attempt < TRIES && System.nanoTime() < latest; attempt++) {
            try {
                HttpResponse<T> response = TimedExchange.send(http, request, bodies, timeout);
                if (response.statusCode() != 502 && response.statusCode() != 503) {
                    return response;
                }
                failure = new IOException(request.uri() + " answered " + response.statusCode());
                if (response.body() instanceof InputStream unread) {
                    unread.close();
                }
            } catch (IOException e) {
                failure = e;
            }
            Thread.sleep(pause);
            pause *= 2;
        }
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        throw new UnreachableException("no platform answers at " + base + " (" + reason + ")", failure);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
