package dev.wowlab.cli.host;

import dev.wowlab.localplatform.StartFailedException;
import dev.wowlab.protocol.http.PatientCopy;
import dev.wowlab.protocol.http.TimedExchange;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.pack.Computer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Loads Eclipse Temurin by Adoptium's API. Immutable, thread-safe.
///
/// @param source address of the API
record Adoptium(URI source) {
    private static final int JAVA = 25;
    private static final long MOST_BYTES = 500L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// What the API says of one archive. Immutable.
    private record Found(String name, URI link, String sha256) {}

    /// Loads a JRE and moves it to its place once its checksum is right.
    ///
    /// @return name of the archive there
    /// @throws StartFailedException where it cannot be had, or is not what the API says
    String load(Computer computer, Path archive) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            Found found = find(client, computer);
            Path part = Files.createTempFile(archive.toAbsolutePath().getParent(), ".java", ".part");
            try {
                String sha256 = load(client, found, part);
                if (!sha256.equals(found.sha256())) {
                    throw new StartFailedException(found.name() + " has the checksum " + sha256 + ", and not "
                            + found.sha256() + " as " + source + " says; it is not kept");
                }
                Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return found.name();
        }
    }

    private Found find(HttpClient client, Computer computer) throws IOException, InterruptedException {
        URI address = source.resolve("/v3/assets/latest/%d/hotspot?architecture=%s&image_type=jre&os=%s&vendor=eclipse"
                .formatted(JAVA, computer.architecture(), computer.system()));
        HttpResponse<String> answer = send(client, address, BodyHandlers.ofString());
        JsonNode assets;
        try {
            assets = Json.mapper().readTree(answer.body());
        } catch (JacksonException malformed) {
            throw new StartFailedException(address + " does not answer with JSON: " + malformed.getOriginalMessage());
        }
        JsonNode archive = assets.path(0).path("binary").path("package");
        String link = archive.path("link").asString("");
        String sha256 = archive.path("checksum").asString("").toLowerCase(Locale.ROOT);
        if (link.isEmpty() || sha256.isEmpty()) {
            throw new StartFailedException(source + " has no Java " + JAVA + " for " + computer.id() + ": put "
                    + computer.archive() + " there");
        }
        return new Found(archive.path("name").asString(link), URI.create(link), sha256);
    }

    /// @return the SHA-256 of what was loaded
    private static String load(HttpClient client, Found found, Path part) throws IOException, InterruptedException {
        MessageDigest digest = sha256();
        try (InputStream in =
                        send(client, found.link(), BodyHandlers.ofInputStream()).body();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
            if (!PatientCopy.copy(in, out, MOST_BYTES, PATIENCE)) {
                throw new StartFailedException(found.link() + " is larger than any Java");
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static <T> HttpResponse<T> send(HttpClient client, URI address, HttpResponse.BodyHandler<T> body)
            throws InterruptedException {
        try {
            HttpResponse<T> answer =
                    TimedExchange.send(client, HttpRequest.newBuilder(address).build(), body, PATIENCE);
            if (answer.statusCode() != 200) {
                throw new StartFailedException(address + " answers " + answer.statusCode());
            }
            return answer;
        } catch (IOException unreachable) {
            throw new StartFailedException(address + " cannot be reached: " + unreachable.getMessage());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
