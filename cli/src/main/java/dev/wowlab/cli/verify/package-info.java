/// Checks the evidence of a finished job, and runs its chunks again, on this machine.
@NullMarked
package dev.wowlab.cli.verify;

import org.jspecify.annotations.NullMarked;
