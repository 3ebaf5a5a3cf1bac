/// Tests of the durable record on a real PostgreSQL.
@NullMarked
package dev.wowlab.persistence;

import org.jspecify.annotations.NullMarked;
