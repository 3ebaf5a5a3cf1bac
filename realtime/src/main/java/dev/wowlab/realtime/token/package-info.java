/// The JSON Web Tokens that let nodes and pages connect to Centrifugo and subscribe to channels.
@NullMarked
package dev.wowlab.realtime.token;

import org.jspecify.annotations.NullMarked;
