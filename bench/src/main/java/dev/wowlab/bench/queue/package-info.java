/// Our queue of chunks beside the queues that others build on Redis.
@NullMarked
package dev.wowlab.bench.queue;

import org.jspecify.annotations.NullMarked;
