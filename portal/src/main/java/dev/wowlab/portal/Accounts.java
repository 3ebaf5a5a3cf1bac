package dev.wowlab.portal;

import java.net.URI;
import java.util.List;

/// Where the people of a platform sign in: a Supabase project. Immutable.
///
/// @param url of the project, as browsers reach it, without a slash at its end
/// @param key its publishable (anon) key; pages show it, it is no secret
/// @param providers names of the OAuth providers that people may sign in with, as Supabase calls them
public record Accounts(URI url, String key, List<String> providers) {
    public Accounts {
        providers = List.copyOf(providers);
    }

    /// What a content security policy calls it.
    String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
