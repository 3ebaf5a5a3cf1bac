/// What every endpoint shares: the call, the reply, problems, limits and signatures.
@NullMarked
package dev.wowlab.sentinel.http;

import org.jspecify.annotations.NullMarked;
