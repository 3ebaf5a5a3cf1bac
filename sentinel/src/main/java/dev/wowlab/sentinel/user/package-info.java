/// Who makes a call: sign-in with Supabase Auth, or the one user of a local platform.
@NullMarked
package dev.wowlab.sentinel.user;

import org.jspecify.annotations.NullMarked;
