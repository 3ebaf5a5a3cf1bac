package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.sentinel.config.Config;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Settings are checked at the start, all at once.
final class ConfigTest {
    private static Map<String, String> good() {
        Map<String, String> environment = new HashMap<>();
        environment.put("WOWLAB_INSTANCE", "one");
        environment.put("WOWLAB_REDIS_URL", "redis://127.0.0.1:6379");
        environment.put("WOWLAB_DATABASE_URL", "jdbc:postgresql://127.0.0.1/wowlab");
        environment.put("WOWLAB_DATABASE_USER", "wowlab_sentinel");
        environment.put("WOWLAB_BEACON_API_URL", "http://127.0.0.1:9000, http://127.0.0.1:9001");
        environment.put("WOWLAB_BEACON_API_KEY", "k".repeat(16));
        environment.put("WOWLAB_BEACON_PUBLIC_URL", "ws://127.0.0.1:8000/connection/websocket");
        environment.put("WOWLAB_BEACON_TOKEN_KEY", "t".repeat(32));
        environment.put("WOWLAB_BEACON_SUBSCRIPTION_KEY", "s".repeat(32));
        return environment;
    }

    @Test
    void what_is_not_said_has_a_default() {
        Config config = Config.of(good());
        assertThat(config.http().host()).isEqualTo("127.0.0.1");
        assertThat(config.fleet().heartbeat()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.fleet().deadAfter()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.fleet().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.fleet().joinToken()).isEmpty();
        assertThat(config.beacon().api().baseUrls()).hasSize(2);
    }

    @Test
    void every_fault_is_told_with_its_key_its_value_and_what_is_allowed() {
        Map<String, String> wrong = good();
        wrong.remove("WOWLAB_INSTANCE");
        wrong.put("WOWLAB_HTTP_PORT", "70000");
        wrong.put("WOWLAB_LEASE_SECONDS", "soon");
        wrong.put("WOWLAB_BEACON_PUBLIC_URL", "http://127.0.0.1");
        wrong.put("WOWLAB_BEACON_TOKEN_KEY", "short");
        wrong.put("WOWLAB_REDIS_URL", "127.0.0.1");
        assertThatThrownBy(() -> Config.of(wrong))
                .hasMessageContaining("WOWLAB_INSTANCE is not set")
                .hasMessageContaining("WOWLAB_HTTP_PORT is '70000'; it must be a whole number from 0 to 65535")
                .hasMessageContaining("WOWLAB_LEASE_SECONDS is 'soon'")
                .hasMessageContaining("WOWLAB_BEACON_PUBLIC_URL has 'http://127.0.0.1'; it must be ws or wss")
                .hasMessageContaining("WOWLAB_BEACON_TOKEN_KEY has 5 characters")
                .hasMessageContaining("WOWLAB_REDIS_URL is '127.0.0.1'");
    }

    @Test
    void a_secret_never_reaches_a_message() {
        Map<String, String> wrong = good();
        wrong.put("WOWLAB_BEACON_API_KEY", "my secret");
        assertThatThrownBy(() -> Config.of(wrong)).hasMessageNotContaining("my secret");
    }
}
