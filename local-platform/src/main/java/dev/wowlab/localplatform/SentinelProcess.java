package dev.wowlab.localplatform;

/// One sentinel of a local platform. Thread-safe.
///
/// @param service its process
/// @param port loopback port of its HTTP service
public record SentinelProcess(ServiceProcess service, int port) {
    /// `http://127.0.0.1:PORT`: this instance alone, past the balancer.
    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
