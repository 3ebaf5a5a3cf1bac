/// Tests of the request's reader.
@NullMarked
package dev.wowlab.specs.request;

import org.jspecify.annotations.NullMarked;
