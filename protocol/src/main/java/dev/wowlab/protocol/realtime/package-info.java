/// What is published through Centrifugo.
@NullMarked
package dev.wowlab.protocol.realtime;

import org.jspecify.annotations.NullMarked;
