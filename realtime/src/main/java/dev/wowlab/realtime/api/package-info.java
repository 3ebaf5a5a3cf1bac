/// The client of Centrifugo's HTTP API, the same for v5 and v6.
@NullMarked
package dev.wowlab.realtime.api;

import org.jspecify.annotations.NullMarked;
