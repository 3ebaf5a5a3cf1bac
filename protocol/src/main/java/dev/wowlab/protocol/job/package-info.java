/// What users of the platform send and read: jobs and their states.
@NullMarked
package dev.wowlab.protocol.job;

import org.jspecify.annotations.NullMarked;
