package dev.wowlab.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What pages say of who looks at them, by how a platform has people sign in.
class AccountPagesTest {
    private final Pages pages = Pages.create(PagesTest.REALTIME, Optional.empty());
    private final Pages shared = Pages.create(PagesTest.REALTIME, Optional.of(accounts(List.of())));

    static Accounts.Supabase accounts(List<String> providers) {
        return new Accounts.Supabase(URI.create("https://abc.supabase.co"), "publishable", providers);
    }

    @Test
    void aPlatformWithoutSignInSaysThatItHasOneLocalUser() {
        assertThat(pages.home(PagesTest.page(), List.of(), true, List.of()).html())
                .contains(">local user<")
                .doesNotContain("/sign-in", "data-accounts");
        assertThat(pages.signIn()).isEmpty();
    }

    @Test
    void aPlatformWithAccountsOffersToSignInAndMayReachTheirServerAndNoOther() {
        Page home = shared.home(PagesTest.page(), List.of(), false, List.of());

        assertThat(home.html())
                .contains("id=\"account\"", "data-accounts=\"https://abc.supabase.co\"", "id=\"strangers\"")
                .doesNotContain("local user");
        assertThat(home.headers().getOrDefault("Content-Security-Policy", ""))
                .contains("connect-src 'self' ws://127.0.0.1:8000 https://abc.supabase.co;");
        assertThat(home.headers()).containsEntry("Vary", "Authorization");
        assertThat(shared.signIn().orElseThrow().html()).contains("type=\"password\"", "js/sign-in.js");
        assertThat(shared.noSuchJob("x").html())
                .as("looked for again once it is known who asks")
                .contains("js/job.js");
    }

    @Test
    void aPlatformBehindAProxyThatSignsPeopleInHasNoSignInOfItsOwn() {
        Pages proxied = Pages.create(
                PagesTest.REALTIME, Optional.of(new Accounts.Proxy(Optional.of("/oauth2/start"), Optional.empty())));
        Page home = proxied.home(PagesTest.page(), List.of(), true, List.of());

        assertThat(home.html())
                .contains("id=\"account\"", ">Account<", "data-proxied=\"true\"", "data-sign-in=\"/oauth2/start\"")
                .doesNotContain("local user", "data-accounts", "data-sign-out");
        assertThat(home.headers().getOrDefault("Content-Security-Policy", ""))
                .contains("connect-src 'self' ws://127.0.0.1:8000;");
        assertThat(proxied.signIn().orElseThrow().html())
                .contains("id=\"new-token\"", "href=\"/oauth2/start\"", "js/account.js")
                .doesNotContain("type=\"password\"");
        assertThat(shared.home(PagesTest.page(), List.of(), true, List.of()).html())
                .doesNotContain("data-proxied");
    }

    @Test
    void providersAreOfferedWhereThePlatformIsSetUpWithThem() {
        assertThat(shared.signIn().orElseThrow().html()).doesNotContain("data-provider");
        Pages social = Pages.create(PagesTest.REALTIME, Optional.of(accounts(List.of("discord", "github"))));
        assertThat(social.signIn().orElseThrow().html())
                .contains("data-provider=\"discord\">Continue with Discord<")
                .contains("data-provider=\"github\">Continue with GitHub<");
    }
}
