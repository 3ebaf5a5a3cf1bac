/// The command `wowlab`: its entry point, which knows every subcommand.
@NullMarked
package dev.wowlab.cli;

import org.jspecify.annotations.NullMarked;
