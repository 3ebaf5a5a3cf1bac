/// What people's accounts have.
@NullMarked
package dev.wowlab.protocol.user;

import org.jspecify.annotations.NullMarked;
