package dev.wowlab.realtime.subscribe;

import java.io.IOException;

/// Where credentials come from. Called whenever new ones are needed, from the subscriber's own threads, so that it
/// may block.
@FunctionalInterface
public interface CredentialSource {
    /// Fresh credentials.
    ///
    /// @throws IOException when there are none now; the subscriber asks again later
    Credentials fetch() throws IOException, InterruptedException;
}
