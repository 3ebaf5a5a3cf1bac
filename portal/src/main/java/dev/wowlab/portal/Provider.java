package dev.wowlab.portal;

import java.util.Locale;
import java.util.Map;

/// A place that people may come from to sign in, such as Discord. Immutable.
///
/// @param id as Supabase calls it
/// @param name as people do
public record Provider(String id, String name) {
    /// Those that write themselves in another way than with one capital letter.
    private static final Map<String, String> NAMES =
            Map.of("github", "GitHub", "gitlab", "GitLab", "linkedin_oidc", "LinkedIn", "workos", "WorkOS");

    static Provider of(String id) {
        return new Provider(id, NAMES.getOrDefault(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1)));
    }
}
