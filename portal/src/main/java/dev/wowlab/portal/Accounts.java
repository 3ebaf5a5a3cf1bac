package dev.wowlab.portal;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Where the people of a platform sign in. Immutable.
public sealed interface Accounts {
    /// At a Supabase project, from our own page.
    ///
    /// @param url of the project, as browsers reach it, without a slash at its end
    /// @param key its publishable (anon) key; pages show it, it is no secret
    /// @param providers names of the OAuth providers that people may sign in with, as Supabase calls them
    record Supabase(URI url, String key, List<String> providers) implements Accounts {
        public Supabase {
            providers = List.copyOf(providers);
        }

        /// What a content security policy calls it.
        String origin() {
            return url.getScheme() + "://" + url.getRawAuthority();
        }
    }

    /// At a reverse proxy in front of the platform, before they see any page.
    ///
    /// @param signIn address or path where they do; absent: the proxy asks by itself
    /// @param signOut address or path where they sign out
    record Proxy(Optional<String> signIn, Optional<String> signOut) implements Accounts {}
}
