package dev.wowlab.sentinel;

import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.signature.RequestTarget;
import dev.wowlab.sentinel.config.Auth;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.metrics.Meters;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ProxyConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP listener: hands calls to endpoints, each on a virtual thread. Thread-safe.
final class HttpServer {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final int MAX_HEADER_BYTES = 16_384;

    private static final String AUTHORIZATION = "Authorization";

    private final Config.Http config;
    private final List<Route> routes;
    private final Meters meters;
    private final BodyReader bodies;
    private final Callers callers;
    private final CrossOrigin crossOrigin;
    private final OwnNames ownNames;
    private final Javalin javalin;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean draining;

    HttpServer(Config config, List<Route> routes, Meters meters) {
        this(config, routes, meters, new BodyReader());
    }

    /// @param bodies what bodies are read with
    HttpServer(Config config, List<Route> routes, Meters meters, BodyReader bodies) {
        this.bodies = bodies;
        this.config = config.http();
        this.routes = List.copyOf(routes);
        this.meters = meters;
        this.callers = Callers.of(config);
        this.crossOrigin = new CrossOrigin(config.webhooks().publicUrl());
        this.ownNames = new OwnNames(
                config.auth() instanceof Auth.Local, config.webhooks().publicUrl());
        this.javalin = Javalin.create(this::configure);
    }

    void start() {
        javalin.start(config.host(), config.port());
    }

    /// The port it listens on.
    int port() {
        return javalin.port();
    }

    /// Asks clients to go elsewhere: every reply from now on closes its connection.
    void drain() {
        draining = true;
    }

    /// Waits for the requests that run, at most five seconds, and stops. May be called twice.
    void stop() throws InterruptedException {
        draining = true;
        long waited = 0;
        while (inFlight.get() > 0 && waited < STOP_LIMIT.toMillis()) {
            Thread.sleep(10);
            waited += 10;
        }
        javalin.stop();
    }

    private void configure(JavalinConfig javalinConfig) {
        javalinConfig.concurrency.useVirtualThreads = true;
        javalinConfig.startup.showJavalinBanner = false;
        javalinConfig.http.defaultContentType = Reply.JSON;
        javalinConfig.http.generateEtags = false;
        javalinConfig.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        if (config.proxyProtocol()) {
            javalinConfig.jetty.addConnector(this::behindProxy);
        }
        for (Route route : routes) {
            HandlerType method = HandlerType.findOrCreate(route.method());
            javalinConfig.routes.addHttpHandler(method, route.path(), context -> serve(context, route));
            if (method == HandlerType.GET) {
                // answered as GET is, without its body
                javalinConfig.routes.addHttpHandler(HandlerType.HEAD, route.path(), context -> serve(context, route));
            }
        }
        javalinConfig.routes.exception(HttpResponseException.class, (failure, context) -> {
            int status = failure.getStatus();
            write(context, status == 404 ? unknownPath(context) : Reply.problem(refused(failure, context)));
        });
        javalinConfig.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("[{} {}] failed outside of every endpoint", context.method(), context.path(), failure);
            write(context, Reply.problem(Problems.internal()));
        });
        javalinConfig.routes.error(404, context -> {
            if (context.attribute(ANSWERED) == null) {
                write(context, unknownPath(context));
            }
        });
    }

    private Connector behindProxy(Server server, HttpConfiguration http) {
        ServerConnector connector =
                new ServerConnector(server, new ProxyConnectionFactory(), new HttpConnectionFactory(http));
        connector.setHost(config.host());
        connector.setPort(config.port());
        return connector;
    }

    private static final String ANSWERED = "wowlab.answered";

    private void serve(Context context, Route route) {
        long begin = System.nanoTime();
        inFlight.incrementAndGet();
        try {
            Reply reply = answer(context, route);
            write(context, reply);
            meters.request(route.method(), route.path(), reply.status(), System.nanoTime() - begin);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private Reply answer(Context context, Route route) {
        Optional<String> host = Optional.ofNullable(context.header("Host"));
        if (!route.underAnyName() && ownNames.refuses(host)) {
            return Reply.problem(Problems.foreignName(host.orElse("")));
        }
        if (crossOrigin.refuses(route.method(), name -> Optional.ofNullable(context.header(name)))) {
            return Reply.problem(Problems.crossOrigin());
        }
        // a proxy may have looked at one of them, and we at the other
        if (Collections.list(context.req().getHeaders(AUTHORIZATION)).size() > 1) {
            return Reply.problem(Problems.badParameter(AUTHORIZATION, "came more than once"));
        }
        try (BodyReader.Body body = bodies.begin()) {
            BodyReader.Outcome read =
                    body.read(context.req().getInputStream(), context.req().getContentLengthLong(), route.maxBody());
            return switch (read) {
                case BodyReader.Outcome.Whole whole -> answer(context, route, whole.bytes());
                case BodyReader.Outcome.TooLarge large -> Reply.problem(Problems.tooLarge(route.maxBody()));
                case BodyReader.Outcome.TooSlow slow ->
                    Reply.problem(Problems.tooSlow(bodies.deadlineSeconds())).with("Connection", "close");
                case BodyReader.Outcome.NoRoom full ->
                    Reply.problem(Problems.unavailable("Too many large bodies are being sent at once; try again"))
                            .with("Retry-After", "2");
            };
        } catch (RedisException unavailable) {
            meters.dependencyFailed("redis");
            LOG.warn("[{} {}] Redis does not answer: {}", route.method(), route.path(), unavailable.toString());
            return Reply.problem(Problems.unavailable("Redis does not answer")).with("Retry-After", "1");
        } catch (StoreUnavailableException unavailable) {
            meters.dependencyFailed("postgresql");
            LOG.warn("[{} {}] {}", route.method(), route.path(), unavailable.getMessage());
            return Reply.problem(Problems.unavailable("The durable record cannot be read"))
                    .with("Retry-After", "2");
        } catch (IOException gone) {
            return Reply.problem(Problems.ofStatus(400, "The body could not be read to its end."));
        } catch (RuntimeException failure) {
            LOG.error("[{} {}] failed", route.method(), context.path(), failure);
            return Reply.problem(Problems.internal());
        }
    }

    private Reply answer(Context context, Route route, byte[] body) {
        String type = context.contentType() == null ? "" : context.contentType();
        if (body.length > 0 && !type.toLowerCase(Locale.ROOT).startsWith(Reply.JSON)) {
            return Reply.problem(Problems.unsupportedType(type));
        }
        return route.endpoint().handle(call(context, body));
    }

    private Call call(Context context, byte[] body) {
        String query = context.queryString();
        RequestTarget target =
                new RequestTarget(context.method().name(), context.req().getRequestURI(), query == null ? "" : query);
        return new Call(
                target,
                callers.of(context.req()),
                body,
                context.pathParamMap(),
                name -> Optional.ofNullable(context.queryParam(name)),
                name -> Optional.ofNullable(context.header(name)),
                "");
    }

    private void write(Context context, Reply reply) {
        context.attribute(ANSWERED, true);
        context.status(reply.status());
        context.header("X-Content-Type-Options", "nosniff");
        // whatever says nothing else is not for caches: it may be for one person alone
        context.header("Cache-Control", "no-store");
        reply.headers().forEach(context::header);
        if (draining) {
            context.header("Connection", "close");
        }
        if (reply.status() == 204 || reply.status() == 304) {
            return;
        }
        context.contentType(reply.contentType());
        if (reply.streamed().isPresent()) {
            stream(context, reply.streamed().get());
        } else {
            context.result(reply.body());
        }
    }

    /// What fails here is only told to the log: the client has the status already.
    private void stream(Context context, Reply.Streamed body) {
        try {
            body.writeTo(context.outputStream());
        } catch (RedisException unavailable) {
            meters.dependencyFailed("redis");
            LOG.warn("[{} {}] is cut off: {}", context.method(), context.path(), unavailable.toString());
        } catch (StoreUnavailableException unavailable) {
            meters.dependencyFailed("postgresql");
            LOG.warn("[{} {}] is cut off: {}", context.method(), context.path(), unavailable.getMessage());
        } catch (IOException gone) {
            LOG.debug("[{} {}] is not wanted any more: {}", context.method(), context.path(), gone.toString());
        }
    }

    /// 404, or 405 where the path exists under another method.
    private Reply unknownPath(Context context) {
        String path = context.path();
        String allowed = routes.stream()
                .filter(route -> matches(route.path(), path))
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
        if (allowed.isEmpty()) {
            return Reply.problem(Problems.notFound(context.method().name() + " " + path + " does not exist"));
        }
        return Reply.problem(Problems.methodNotAllowed(context.method().name(), path, allowed))
                .with("Allow", allowed);
    }

    private static boolean matches(String pattern, String path) {
        return path.matches(pattern.replaceAll("\\{[^}]*}", "[^/]+").replaceAll("<[^>]*>", ".+"));
    }

    private static Problem refused(HttpResponseException failure, Context context) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return Problems.ofStatus(failure.getStatus(), context.method().name() + " " + context.path() + ": " + message);
    }
}
