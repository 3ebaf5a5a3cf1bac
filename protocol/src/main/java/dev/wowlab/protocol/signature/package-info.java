/// Signs and verifies requests of nodes by RFC 9421 (HTTP Message Signatures) and RFC 9530 (digest fields), pure.
@NullMarked
package dev.wowlab.protocol.signature;

import org.jspecify.annotations.NullMarked;
