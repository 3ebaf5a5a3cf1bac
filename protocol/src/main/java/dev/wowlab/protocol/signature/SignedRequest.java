package dev.wowlab.protocol.signature;

import java.util.Optional;

/// A request as it arrived, as far as its signature is concerned. Immutable.
///
/// @param contentDigest header `Content-Digest`
/// @param signatureInput header `Signature-Input`
/// @param signature header `Signature`
/// @param body not copied: the caller must not change it
public record SignedRequest(
        RequestTarget target,
        Optional<String> contentDigest,
        Optional<String> signatureInput,
        Optional<String> signature,
        byte[] body) {}
