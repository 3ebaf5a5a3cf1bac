package dev.wowlab.systemtests;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.protocol.signature.RequestSigner;
import dev.wowlab.protocol.signature.RequestTarget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A node made of single requests, so that a test can send what no honest node would. Confined to one thread.
final class ProtocolNode implements AutoCloseable {
    static final EngineRef ENGINE = new EngineRef("tbc", "no-such-version");

    private final KeyPair keys = Ed25519.generate();
    private final HttpClient http = HttpClient.newHttpClient();

    NodeId id() {
        return Ed25519.nodeId(Ed25519.raw(keys.getPublic()));
    }

    RegisterNode registration(Optional<String> joinToken) {
        return new RegisterNode(Ed25519.raw(keys.getPublic()), "protocol-test", "0.1.0", List.of(ENGINE), 1, joinToken);
    }

    /// The headers of a request to the path, signed as an honest node would at that time.
    Map<String, String> sign(String method, String path, byte[] body, Instant created) {
        return signAs(id(), method, path, body, created);
    }

    /// The same, signed with this node's key but in another's name.
    Map<String, String> signAs(NodeId name, String method, String path, byte[] body, Instant created) {
        RequestTarget target = RequestTarget.of(method, URI.create("http://any/api/v1" + path));
        Map<String, String> headers = new LinkedHashMap<>(new RequestSigner(keys.getPrivate(), name)
                .sign(target, body, created)
                .asMap());
        headers.put("Content-Type", "application/json");
        return headers;
    }

    /// Signs now and sends.
    HttpResponse<String> post(String sentinel, String path, Object message) throws IOException, InterruptedException {
        byte[] body = encode(message);
        return send(sentinel, "POST", path, body, sign("POST", path, body, Instant.now()));
    }

    HttpResponse<String> send(String sentinel, String method, String path, byte[] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sentinel + "/api/v1" + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static byte[] encode(Object message) {
        return Json.mapper().writeValueAsBytes(message);
    }

    static <T> T read(HttpResponse<String> response, Class<T> type) {
        return Json.mapper().readValue(response.body(), type);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
