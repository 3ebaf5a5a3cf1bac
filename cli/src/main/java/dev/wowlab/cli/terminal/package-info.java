/// What people see while they wait: progress on a terminal, or plain lines where there is none.
@NullMarked
package dev.wowlab.cli.terminal;

import org.jspecify.annotations.NullMarked;
