package dev.wowlab.protocol.evidence;

/// Last line of evidence. Immutable. It shows that a copy is whole; who changes the document on purpose can make
/// another.
///
/// @param sha256 of all bytes before this line, in lower-case hex
record EvidenceSeal(String sha256) {
    /// Bytes of the line.
    static final int MAX_BYTES = 128;
}
