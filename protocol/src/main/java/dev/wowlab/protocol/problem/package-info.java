/// Errors as RFC 9457 problem details.
@NullMarked
package dev.wowlab.protocol.problem;

import org.jspecify.annotations.NullMarked;
