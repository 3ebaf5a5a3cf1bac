/// Coordination through Redis: jobs, chunks, leases, nodes, locks, nonces and the outbox, one Lua script an
/// operation.
@NullMarked
package dev.wowlab.coordination;

import org.jspecify.annotations.NullMarked;
