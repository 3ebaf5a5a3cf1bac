package dev.wowlab.protocol.signature;

import java.util.Map;

/// The three headers that sign a request. Immutable.
public record SignatureHeaders(String contentDigest, String signatureInput, String signature) {
    /// Name of the header that says what is signed.
    public static final String SIGNATURE_INPUT = "Signature-Input";
    /// Name of the header that holds the signature.
    public static final String SIGNATURE = "Signature";

    /// Header names and values.
    public Map<String, String> asMap() {
        return Map.of(ContentDigest.HEADER, contentDigest, SIGNATURE_INPUT, signatureInput, SIGNATURE, signature);
    }
}
