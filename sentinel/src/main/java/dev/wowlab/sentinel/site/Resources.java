package dev.wowlab.sentinel.site;

import java.io.IOException;
import java.io.InputStream;

/// Reads what lies in the class path. Stateless, thread-safe.
final class Resources {
    private Resources() {}

    /// @throws IllegalStateException when the resource is missing: the build is broken
    static byte[] read(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException("resource " + path + " cannot be read", failure);
        }
    }
}
