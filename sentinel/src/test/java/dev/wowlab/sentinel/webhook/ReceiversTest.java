package dev.wowlab.sentinel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.coordination.NewWebhook;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.config.Network;
import dev.wowlab.testsupport.WebhookReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who may be connected to.
final class ReceiversTest {
    private static final byte[] SEED = new byte[32];

    private static Receivers allowing(Set<String> hosts, String... networks) {
        List<Network> parsed = List.of(networks).stream().map(Network::parse).toList();
        return new Receivers(new Config.Webhooks(hosts, parsed, List.of(), SEED, Optional.empty()));
    }

    /// An address that a name leads to.
    private static InetAddress of(String address) throws UnknownHostException {
        return InetAddress.getByAddress(
                "hooks.example.org", InetAddress.getByName(address).getAddress());
    }

    @Test
    void only_the_public_internet_is_connected_to() throws UnknownHostException {
        Receivers receivers = allowing(Set.of());
        for (String address : List.of(
                "127.0.0.1",
                "127.9.9.9",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.1",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:db8::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1")) {
            assertThat(receivers.allows("hooks.example.org", of(address)))
                    .as(address)
                    .isFalse();
        }
        for (String address : List.of("1.1.1.1", "172.32.0.1", "100.128.0.1", "192.167.1.1", "2606:4700::1111")) {
            assertThat(receivers.allows("hooks.example.org", of(address)))
                    .as(address)
                    .isTrue();
        }
    }

    @Test
    void an_operator_allows_hosts_and_networks() throws UnknownHostException {
        Receivers receivers = allowing(Set.of("hooks.guild.lan"), "10.20.0.0/16", "fd00::/8");
        assertThat(receivers.allows("hooks.guild.lan", of("192.168.1.1"))).isTrue();
        assertThat(receivers.allows("HOOKS.guild.lan", of("192.168.1.1"))).isTrue();
        assertThat(receivers.allows("hooks.example.org", of("10.20.3.4"))).isTrue();
        assertThat(receivers.allows("hooks.example.org", of("fd12::1"))).isTrue();
        assertThat(receivers.allows("hooks.example.org", of("10.21.3.4"))).isFalse();
        assertThat(receivers.allows("other.guild.lan", of("192.168.1.1"))).isFalse();
    }

    @Test
    void a_name_that_leads_inside_is_refused_when_it_is_connected_to() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.taking();
                Socket socket = new GuardedSockets(allowing(Set.of())::allows).createSocket()) {
            int port = Integer.parseInt(receiver.url("").substring("http://127.0.0.1:".length()));
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(of("127.0.0.1"), port), 1_000))
                    .isInstanceOf(RefusedReceiverException.class);
            assertThat(socket.isConnected()).isFalse();
        }
    }

    @Test
    void a_post_inside_ends_before_anything_is_sent() {
        try (WebhookReceiver receiver = WebhookReceiver.taking();
                PostWebhook post =
                        new PostWebhook(allowing(Set.of()), new WebhookSignatures(SEED), InstantSource.system())) {
            // a name as well as an address: what the submit could not see, the connection does
            for (String url : List.of(receiver.url("/"), receiver.url("/").replace("127.0.0.1", "localhost"))) {
                PostWebhook.Outcome outcome =
                        post.post("msg_1", new NewWebhook.Target(url, Optional.empty()), new byte[] {'{', '}'});
                assertThat(outcome).as(url).isInstanceOf(PostWebhook.Outcome.Refused.class);
            }
            assertThat(receiver.posts()).isEmpty();
        }
    }

    @Test
    void the_specification_s_own_example_is_signed_alike() {
        String signed = new WebhookSignatures(SEED)
                .sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8),
                        Optional.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        assertThat(signed).startsWith("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1a,");
    }
}
