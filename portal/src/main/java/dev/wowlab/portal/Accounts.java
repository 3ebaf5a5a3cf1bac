package dev.wowlab.portal;

import java.net.URI;

/// Where the people of a platform sign in: a Supabase project. Immutable.
///
/// @param url of the project, as browsers reach it, without a slash at its end
/// @param key its publishable (anon) key; pages show it, it is no secret
public record Accounts(URI url, String key) {
    /// What a content security policy calls it.
    String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
