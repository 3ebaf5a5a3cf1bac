package dev.wowlab.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.webhook.SharedSecret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Who is told of a table, by a real server that listens.
class RosterWebhookTest {
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    @TempDir
    Path folder;

    /// What was posted. Immutable.
    private record Posted(Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of()).getFirst();
        }

        JsonNode json() {
            return Json.mapper().readTree(body);
        }
    }

    private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        posted.add(new Posted(
                Map.copyOf(exchange.getRequestHeaders()),
                exchange.getRequestBody().readAllBytes()));
        Integer answer = answers.poll();
        exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
        exchange.close();
    }

    private String hook() {
        return hook("/hook");
    }

    private String hook(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void discordIsToldOnceOfTheWholeTable() throws IOException {
        Files.writeString(folder.resolve("no`such@everyone*.json"), "{");

        assertThat(Main.run(
                        "roster",
                        "preset:arcane-mage",
                        "preset:fire-mage",
                        folder.toString(),
                        "--iterations",
                        "20",
                        "--name",
                        "Raid *one*",
                        "--webhook",
                        hook(),
                        "--webhook-format",
                        "discord"))
                .isEqualTo(1);

        assertThat(posted).hasSize(1);
        JsonNode message = posted.remove().json();
        assertThat(message.path("content").asString()).isEqualTo("**Raid \\*one\\***: 2 of 3 characters simulated");
        assertThat(message.path("allowed_mentions").path("parse").isEmpty()).isTrue();
        JsonNode embed = message.path("embeds").path(0);
        assertThat(embed.path("title").asString()).isEqualTo("Raid \\*one\\*");
        assertThat(embed.path("description").asString())
                .startsWith("```\n 1 Sample fire m…")
                .contains("\n 2 Sample mage", "±", "no\\`such\\@every…", "is not JSON")
                .hasSizeLessThan(4_096);
    }

    @Test
    void aReceiverChecksTheTableByTheSharedSecret() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);

        assertThat(Main.run(
                        "roster",
                        "preset:arcane-mage",
                        "--iterations",
                        "20",
                        "--webhook",
                        hook(),
                        "--webhook-secret-file",
                        secret.toString(),
                        "--webhook-metadata",
                        "roster 7"))
                .isZero();

        Posted one = posted.remove();
        long timestamp = Long.parseLong(one.header("Webhook-timestamp"));
        assertThat(one.header("Webhook-signature"))
                .isEqualTo(SharedSecret.sign(
                        SECRET, SharedSecret.content(one.header("Webhook-id"), timestamp, one.body())));
        assertThat(one.json().path("type").asString()).isEqualTo("roster.completed");
        assertThat(one.json().at("/data/metadata").asString()).isEqualTo("roster 7");
        assertThat(one.json().at("/data/table/rows/0/label").asString()).isEqualTo("Sample mage");
        assertThat(one.json().at("/data/table/rows/0/dps/mean").asDouble()).isPositive();
    }

    @Test
    void aReceiverThatFailsIsAskedAgainWithTheSameMessage() {
        answers.add(503);

        assertThat(Main.run("roster", "preset:arcane-mage", "--iterations", "20", "--webhook", hook()))
                .isZero();

        assertThat(posted).hasSize(2);
        assertThat(posted.remove().header("Webhook-id"))
                .isEqualTo(posted.remove().header("Webhook-id"));
    }

    @Test
    @Timeout(60)
    void aReceiverThatTookItIsNotWaitedForUntilItHasSaidAll() throws Exception {
        server.createContext("/endless", exchange -> {
            posted.add(new Posted(Map.of(), exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().flush(); // and it stays open
        });

        assertThat(Main.run("roster", "preset:arcane-mage", "--iterations", "20", "--webhook", hook("/endless")))
                .isZero();

        assertThat(posted).hasSize(1);
    }

    @Test
    void whatIsWrongWithTheWebhookIsSaidBeforeTheFirstFight() {
        assertThat(Main.run("roster", "preset:arcane-mage", "--webhook", "ftp://x"))
                .isEqualTo(2);
        assertThat(printed.text()).contains("--webhook must be an address").doesNotContain("DPS");
    }
}
