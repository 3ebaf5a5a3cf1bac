/// How answers of other processes are waited for.
@NullMarked
package dev.wowlab.protocol.http;

import org.jspecify.annotations.NullMarked;
