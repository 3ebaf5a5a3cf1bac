/// The durable record in PostgreSQL: migrations, version-guarded batched writes, reads.
@NullMarked
package dev.wowlab.persistence;

import org.jspecify.annotations.NullMarked;
