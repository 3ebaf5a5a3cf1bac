/// Tests of the service on real Redis, PostgreSQL and Centrifugo.
@NullMarked
package dev.wowlab.sentinel;

import org.jspecify.annotations.NullMarked;
