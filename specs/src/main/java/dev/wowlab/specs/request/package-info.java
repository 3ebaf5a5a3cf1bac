/// WoWSims' `RaidSimRequest` as validated records, and its reader, which names everything that is wrong.
@NullMarked
package dev.wowlab.specs.request;

import org.jspecify.annotations.NullMarked;
