/// Receives what is published through Centrifugo; one class around centrifuge-java that keeps its quirks in.
@NullMarked
package dev.wowlab.realtime.subscribe;

import org.jspecify.annotations.NullMarked;
