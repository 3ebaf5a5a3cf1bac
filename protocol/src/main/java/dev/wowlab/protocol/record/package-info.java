/// What is kept in PostgreSQL: the durable records that travel through the outbox.
@NullMarked
package dev.wowlab.protocol.record;

import org.jspecify.annotations.NullMarked;
