package dev.wowlab.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.race.RaceState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Shows the pages without a platform, while they are worked on: `/jobs/done`, `/jobs/live` (moves at every read;
/// there is no Centrifugo, so its page asks), `/jobs/paused`, `/jobs/failed`, `/fleet`. Thread-safe.
public final class Preview {
    private static final long STEP = 400;

    private final Pages pages = Pages.create(URI.create("ws://127.0.0.1:9"), Optional.empty());
    private final Pages shared = Pages.create(
            URI.create("ws://127.0.0.1:9"),
            Optional.of(new Accounts.Supabase(URI.create("http://127.0.0.1:9"), "key", List.of("discord", "github"))));
    private final AtomicLong done = new AtomicLong();

    private Preview() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Preview preview = new Preview();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", preview::answer);
        server.start();
        System.out.println("ready http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/assets/")) {
                Optional<Asset> asset = pages.asset(path.substring("/assets/".length()));
                if (asset.isPresent()) {
                    send(exchange, 200, asset.get().headers(), asset.get().bytes());
                    return;
                }
            }
            if (path.startsWith("/api/v1/")) {
                api(exchange, path.substring("/api/v1".length()));
                return;
            }
            Page page = page(path);
            send(exchange, 200, page.headers(), page.html().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Page page(String path) {
        return switch (path) {
            case "/" ->
                pages.home(
                        new JobPage(
                                List.of(Samples.completed("Destruction, tier 5"), Samples.running(4200), failed()),
                                Optional.empty()),
                        List.of(),
                        true,
                        List.of(new EngineRef("wowsimcli", "v0.0.119-amd64-9fc325d12458-1")));
            case "/empty" -> pages.home(new JobPage(List.of(), Optional.empty()), List.of(), true, List.of());
            case "/strangers" -> shared.home(new JobPage(List.of(), Optional.empty()), List.of(), false, List.of());
            case "/public" ->
                pages.everybodys(new JobPage(List.of(Samples.completed("Destruction, tier 5")), Optional.empty()));
            case "/sign-in" -> shared.signIn().orElseThrow();
            case "/fleet" -> pages.fleet(Samples.nodes(), true, true, Samples.WITH_JAVA);
            case "/races/done" ->
                pages.race(RaceSamples.ranked(RaceSamples.race("Bag", RaceState.COMPLETED, 2), 250, "Ring"), true);
            case "/races/paused" ->
                pages.race(RaceSamples.ranked(RaceSamples.race("Bag", RaceState.PAUSED, 2), 40, "Ring"), true);
            case "/jobs/live" -> pages.job(done.get() < Samples.ITERATIONS ? Samples.running(0) : finished(), true);
            case "/jobs/paused" -> pages.job(Samples.paused(2_500), true);
            case "/jobs/failed" -> pages.job(failed(), true);
            case "/jobs/done" -> pages.job(finished(), true);
            case "/jobs/raid" -> pages.job(Samples.raid(), true);
            default -> pages.problem(404, "Not found", "There is nothing at " + path + ".");
        };
    }

    private void api(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/jobs") && exchange.getRequestMethod().equals("POST")) {
            problem(
                    exchange,
                    new Problem(
                            "/problems/invalid-input",
                            "The input is not valid",
                            422,
                            "2 fields are wrong",
                            List.of(
                                    new Problem.FieldError(
                                            "input.raid.parties[0].players[0].class", "unknown class 'ClassBard'"),
                                    new Problem.FieldError("iterations", "must be 1 to 10,000,000"))));
        } else if (path.startsWith("/jobs/") && !path.endsWith("/realtime")) {
            long now = Math.min(Samples.ITERATIONS, done.addAndGet(STEP));
            JobView job = now < Samples.ITERATIONS ? Samples.running(now) : finished();
            send(
                    exchange,
                    200,
                    Map.of("Content-Type", "application/json"),
                    Json.mapper().writeValueAsBytes(job));
        } else {
            problem(exchange, new Problem("/problems/not-here", "Not in the preview", 404, path, List.of()));
        }
    }

    private static JobView finished() {
        return Samples.completed("Destruction Warlock, sample");
    }

    private static JobView failed() {
        return Samples.job(
                JobState.FAILED,
                "Broken",
                300,
                List.of("chunk 7 failed 5 times, last on node anvil: engine tbc/0.1.0 is not installed"),
                Optional.empty());
    }

    private static void problem(HttpExchange exchange, Problem problem) throws IOException {
        send(
                exchange,
                problem.status(),
                Map.of("Content-Type", Problem.MEDIA_TYPE),
                Json.mapper().writeValueAsBytes(problem));
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
