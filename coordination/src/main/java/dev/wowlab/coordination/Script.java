package dev.wowlab.coordination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Lua scripts, one an operation, each in `lua/` under its own name in lower case. Immutable.
enum Script {
    ACQUIRE_LOCK,
    ACTIVATE_NODE,
    ADVANCE_RACE,
    ANSWER_JOB,
    AWAIT_CLAIM,
    BEGIN_DELIVERY,
    BEGIN_REQUEST,
    BEGIN_SUBMISSION,
    CANCEL_JOB,
    CANCEL_RACE,
    CLAIM_CHUNKS,
    CLAIM_RECHECKS,
    CLAIM_WEBHOOKS,
    COMMIT_MERGE,
    COMPLETE_CHUNKS,
    CREATE_JOB,
    CREATE_RACE,
    CREATE_WEBHOOK,
    DEQUEUE_JOB,
    DOUBT_JOB,
    END_DELIVERY,
    ENQUEUE_JOB,
    EXPIRE_JOB,
    EXPIRE_NODE,
    EXPIRE_RACE,
    EXPIRE_ROSTER,
    EXTEND_LEASES,
    EXTEND_LOCK,
    FAIL_CHUNKS,
    FINISH_RESTORE,
    LOOK_AT_JOB,
    PARDON_NODE,
    PAUSE_JOB,
    PAUSE_RACE,
    PICK_JOB,
    PRIORITISE_JOB,
    PRIORITISE_RACE,
    QUARANTINE_NODE,
    READ_MERGE,
    REAP_JOB,
    RECALL_NODE,
    RECORD_HEARTBEAT,
    REGISTER_NODE,
    RELEASE_CHUNKS,
    RELEASE_LOCK,
    RESTORE_NODE,
    RESUME_JOB,
    RESUME_RACE,
    RETURN_FIGHTS,
    REVOKE_NODE,
    STORE_ROSTER,
    SUSPECT_JOB,
    TAKE_PLACE,
    TAKE_TOKENS,
    WAIVE_RECHECKS;

    private final String source;
    private final String digest;

    Script() {
        Matcher includes = Pattern.compile("(?m)^-- @include (lib/[a-z_]+\\.lua)$")
                .matcher(read(name().toLowerCase(Locale.ROOT) + ".lua"));
        this.source = includes.replaceAll(include -> Matcher.quoteReplacement(read(include.group(1))));
        this.digest = sha1(source);
    }

    /// The text that Redis runs, includes expanded.
    String source() {
        return source;
    }

    /// SHA-1 of the text in lower-case hex, as `EVALSHA` wants it.
    String digest() {
        return digest;
    }

    private static String read(String file) {
        try (InputStream in = Script.class.getResourceAsStream("/lua/" + file)) {
            if (in == null) {
                throw new IllegalStateException("script lua/" + file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("script lua/" + file + " cannot be read", unreadable);
        }
    }

    private static String sha1(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
