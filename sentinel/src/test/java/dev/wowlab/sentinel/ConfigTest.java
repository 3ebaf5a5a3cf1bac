package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.sentinel.config.Auth;
import dev.wowlab.sentinel.config.Config;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        assertThat(config.http().trustedProxies()).isEmpty();
        assertThat(config.http().proxyProtocol()).isFalse();
        assertThat(config.fleet().heartbeat()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.fleet().deadAfter()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.fleet().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.fleet().joinToken()).isEmpty();
        assertThat(config.beacon().api().baseUrls()).hasSize(2);
        assertThat(config.unfinishedJobs()).isEqualTo(200);
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
        wrong.put("WOWLAB_TRUSTED_PROXIES", "10.0.0.0/8, gateway");
        wrong.put("WOWLAB_PROXY_PROTOCOL", "yes");
        wrong.put("WOWLAB_UNFINISHED_JOBS", "0");
        assertThatThrownBy(() -> Config.of(wrong))
                .hasMessageContaining("WOWLAB_INSTANCE is not set")
                .hasMessageContaining("WOWLAB_HTTP_PORT is '70000'; it must be a whole number from 0 to 65535")
                .hasMessageContaining("WOWLAB_LEASE_SECONDS is 'soon'")
                .hasMessageContaining("WOWLAB_BEACON_PUBLIC_URL has 'http://127.0.0.1'; it must be ws or wss")
                .hasMessageContaining("WOWLAB_BEACON_TOKEN_KEY has 5 characters")
                .hasMessageContaining("WOWLAB_REDIS_URL is '127.0.0.1'")
                .hasMessageContaining("WOWLAB_TRUSTED_PROXIES has 'gateway'; it must be networks such as 10.0.0.0/8")
                .hasMessageContaining("WOWLAB_PROXY_PROTOCOL is 'yes'; it must be true or false")
                .hasMessageContaining("WOWLAB_UNFINISHED_JOBS is '0'; it must be a whole number from 1 to 1000000");
    }

    @Test
    void external_engines_are_known_by_name_unless_an_operator_says_otherwise() {
        Map<String, String> environment = good();
        assertThat(Config.of(environment).external().allows("wowsimcli")).isTrue();
        environment.put("WOWLAB_EXTERNAL_ENGINES", "none");
        assertThat(Config.of(environment).external().allows("wowsimcli")).isFalse();
        environment.put("WOWLAB_EXTERNAL_ENGINES", "wowsimcli@v1,simc");
        assertThatThrownBy(() -> Config.of(environment))
                .hasMessageContaining("WOWLAB_EXTERNAL_ENGINES has 'simc': there is no such external engine")
                .hasMessageContaining("of wowsimcli");
    }

    @Test
    void a_secret_never_reaches_a_message() {
        Map<String, String> wrong = good();
        wrong.put("WOWLAB_BEACON_API_KEY", "my secret");
        assertThatThrownBy(() -> Config.of(wrong)).hasMessageNotContaining("my secret");
    }

    @Test
    void without_a_word_about_sign_in_there_is_one_local_user() {
        assertThat(Config.of(good()).auth()).isEqualTo(new Auth.Local());
    }

    @Test
    void supabase_needs_its_address_and_key_and_the_rest_follows_from_them() {
        Map<String, String> environment = good();
        environment.put("WOWLAB_AUTH", "supabase");
        environment.put("WOWLAB_SUPABASE_URL", "https://abc.supabase.co/");
        environment.put("WOWLAB_SUPABASE_KEY", "publishable");

        Auth.Supabase auth = (Auth.Supabase) Config.of(environment).auth();

        assertThat(auth.url()).hasToString("https://abc.supabase.co");
        assertThat(auth.issuer()).isEqualTo("https://abc.supabase.co/auth/v1");
        assertThat(auth.jwks()).hasToString("https://abc.supabase.co/auth/v1/.well-known/jwks.json");
        assertThat(auth.audience()).isEqualTo("authenticated");
        assertThat(auth.secret()).isEmpty();
        assertThat(auth.operators()).isEmpty();
        assertThat(auth.providers()).isEmpty();

        environment.put("WOWLAB_SUPABASE_PROVIDERS", "discord, github,discord");
        assertThat(((Auth.Supabase) Config.of(environment).auth()).providers()).containsExactly("discord", "github");
        environment.put("WOWLAB_SUPABASE_PROVIDERS", "Discord");
        assertThatThrownBy(() -> Config.of(environment))
                .hasMessageContaining("WOWLAB_SUPABASE_PROVIDERS has 'Discord'; a provider is named as Supabase does");
    }

    @Test
    void what_is_wrong_with_the_sign_in_is_told_and_its_secret_never_shown() {
        Map<String, String> environment = good();
        environment.put("WOWLAB_AUTH", "ldap");
        assertThatThrownBy(() -> Config.of(environment))
                .hasMessageContaining("WOWLAB_AUTH is 'ldap'; it must be local, proxy or supabase");
        environment.put("WOWLAB_AUTH", "supabase");
        environment.put("WOWLAB_SUPABASE_JWT_SECRET", "short secret");
        assertThatThrownBy(() -> Config.of(environment))
                .hasMessageContaining("WOWLAB_SUPABASE_URL is not set")
                .hasMessageContaining("WOWLAB_SUPABASE_KEY is not set")
                .hasMessageContaining("WOWLAB_SUPABASE_JWT_SECRET has 12 characters; it must have at least 32")
                .hasMessageNotContaining("short secret");
        environment.put("WOWLAB_SUPABASE_URL", "https://abc.supabase.co");
        environment.put("WOWLAB_SUPABASE_KEY", "publishable");
        environment.put("WOWLAB_SUPABASE_JWT_SECRET", "long secret ".repeat(4));
        assertThat(Config.of(environment).toString()).doesNotContain("long secret");
    }

    @Test
    void a_proxy_that_signs_people_in_must_be_one_that_is_believed() {
        Map<String, String> environment = good();
        environment.put("WOWLAB_AUTH", "proxy");
        environment.put("WOWLAB_PROXY_HEADER", "Authorization");
        environment.put("WOWLAB_PROXY_SIGN_OUT", "//elsewhere.example");
        assertThatThrownBy(() -> Config.of(environment))
                .hasMessageContaining("WOWLAB_TRUSTED_PROXIES is not set; with WOWLAB_AUTH=proxy it must name")
                .hasMessageContaining("WOWLAB_PROXY_HEADER is 'Authorization'; it must be the name of a header that")
                .hasMessageContaining("WOWLAB_PROXY_SIGN_OUT is '//elsewhere.example'; it must be a path such as");
        environment.put("WOWLAB_TRUSTED_PROXIES", "10.0.0.0/8");
        environment.remove("WOWLAB_PROXY_HEADER");
        environment.put("WOWLAB_PROXY_SIGN_OUT", "/oauth2/sign_out");
        environment.put("WOWLAB_OPERATORS", "Alice, bob@example.org");
        assertThat(Config.of(environment).auth())
                .isEqualTo(new Auth.Proxy(
                        "Remote-User",
                        Optional.empty(),
                        Optional.of("/oauth2/sign_out"),
                        Set.of("Alice", "bob@example.org")));
    }
}
