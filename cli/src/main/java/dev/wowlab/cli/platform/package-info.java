/// Commands that talk to a running platform as any user does: over HTTP and Centrifugo.
@NullMarked
package dev.wowlab.cli.platform;

import org.jspecify.annotations.NullMarked;
