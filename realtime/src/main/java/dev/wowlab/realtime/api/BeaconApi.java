package dev.wowlab.realtime.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Centrifugo's HTTP API, for v5 and v6. Thread-safe; calls block the calling (virtual) thread for at most
/// `requestTimeout` an instance.
public final class BeaconApi implements AutoCloseable {
    /// Most publications in one batch; more are sent in several.
    public static final int MAX_BATCH = 200;

    /// The code of a disconnection by us: one of those after which no client connects again by itself.
    public static final int CUT_OFF = 4500;

    private final BeaconHttp http;

    public BeaconApi(BeaconConfig config) {
        this.http = new BeaconHttp(config, System::nanoTime);
    }

    /// Publishes one message.
    public BeaconReply<Position> publish(Publication publication) {
        return http.call("publish", encoded(publication)).map(BeaconApi::position);
    }

    /// Publishes one message to many channels.
    ///
    /// @return one reply per channel, in their order
    public List<BeaconReply<Position>> broadcast(List<String> channels, Object data) {
        List<BeaconReply<Position>> replies = new ArrayList<>(channels.size());
        for (int from = 0; from < channels.size(); from += MAX_BATCH) {
            List<String> some = channels.subList(from, Math.min(from + MAX_BATCH, channels.size()));
            ObjectNode body = BeaconHttp.object();
            ArrayNode names = body.putArray("channels");
            some.forEach(names::add);
            body.set("data", BeaconHttp.tree(data));
            replies.addAll(items(http.call("broadcast", body), "responses", some.size(), item -> item.path("result")));
        }
        return replies;
    }

    /// Publishes several messages in one request; those of one channel keep their order.
    ///
    /// @return one reply per publication, in their order
    public List<BeaconReply<Position>> batch(List<Publication> publications) {
        List<BeaconReply<Position>> replies = new ArrayList<>(publications.size());
        for (int from = 0; from < publications.size(); from += MAX_BATCH) {
            List<Publication> some = publications.subList(from, Math.min(from + MAX_BATCH, publications.size()));
            ObjectNode body = BeaconHttp.object();
            ArrayNode commands = body.putArray("commands");
            some.forEach(publication -> commands.addObject().set("publish", encoded(publication)));
            replies.addAll(items(http.call("batch", body), "replies", some.size(), item -> item.path("publish")));
        }
        return replies;
    }

    /// Counts who is present in a channel; the channel's namespace must keep presence. Fails while the broker is
    /// down, which `/health` does not, so this is the probe of readiness.
    public BeaconReply<PresenceStats> presenceStats(String channel) {
        ObjectNode body = BeaconHttp.object();
        body.put("channel", channel);
        return http.call("presence_stats", body)
                .map(result -> new PresenceStats(
                        result.path("num_clients").asInt(0),
                        result.path("num_users").asInt(0)));
    }

    /// Ends every connection of a user (a node connects as the user of its node id), on every instance, with
    /// [#CUT_OFF] as its code.
    ///
    /// @param reason what the client is told, of at most 126 bytes. It is the only way to tell it anything with
    ///     certainty: what was published before may arrive after the connection has ended
    /// @return the reply; `true` is its only value
    public BeaconReply<Boolean> disconnect(String user, String reason) {
        ObjectNode body = BeaconHttp.object();
        body.put("user", user);
        body.putObject("disconnect").put("code", CUT_OFF).put("reason", reason);
        return http.call("disconnect", body).map(result -> true);
    }

    /// The running instances.
    public BeaconReply<List<InstanceInfo>> info() {
        return http.call("info", BeaconHttp.object()).map(result -> {
            List<InstanceInfo> instances = new ArrayList<>();
            for (JsonNode node : result.path("nodes")) {
                instances.add(new InstanceInfo(
                        node.path("name").asString(""),
                        node.path("version").asString(""),
                        node.path("num_clients").asInt(0),
                        node.path("num_channels").asInt(0)));
            }
            return List.copyOf(instances);
        });
    }

    @Override
    public void close() {
        http.close();
    }

    private static ObjectNode encoded(Publication publication) {
        ObjectNode body = BeaconHttp.object();
        body.put("channel", publication.channel());
        body.set("data", BeaconHttp.tree(publication.data()));
        publication.idempotencyKey().ifPresent(key -> body.put("idempotency_key", key));
        publication.version().ifPresent(version -> body.put("version", version));
        return body;
    }

    private static Position position(JsonNode result) {
        return new Position(
                result.path("offset").asLong(0), result.path("epoch").asString(""));
    }

    /// broadcast and batch answer 200 although single items failed, in both error modes.
    private static List<BeaconReply<Position>> items(
            BeaconHttp.Call call, String member, int count, UnaryOperator<JsonNode> result) {
        Optional<JsonNode> answered = call.result();
        if (answered.isEmpty()) {
            return Collections.nCopies(count, call.map(BeaconApi::position));
        }
        JsonNode all = answered.get().path(member);
        List<BeaconReply<Position>> replies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            JsonNode item = all.path(i);
            JsonNode error = item.path("error");
            if (item.isMissingNode()) {
                replies.add(new BeaconReply.Unavailable<>("Centrifugo answered " + all.size() + " of " + count));
            } else if (error.isObject()) {
                replies.add(BeaconHttp.failed(error, 200));
            } else {
                replies.add(new BeaconReply.Done<>(position(result.apply(item))));
            }
        }
        return List.copyOf(replies);
    }
}
