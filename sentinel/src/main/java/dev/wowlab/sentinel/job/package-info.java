/// The endpoints of jobs, one file each, and what they share.
@NullMarked
package dev.wowlab.sentinel.job;

import org.jspecify.annotations.NullMarked;
