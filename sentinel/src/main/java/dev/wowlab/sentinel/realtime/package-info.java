/// What the service tells nodes and pages through Centrifugo.
@NullMarked
package dev.wowlab.sentinel.realtime;

import org.jspecify.annotations.NullMarked;
