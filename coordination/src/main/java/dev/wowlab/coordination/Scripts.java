package dev.wowlab.coordination;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Runs scripts by digest and loads one when Redis does not know it. Thread-safe.
final class Scripts {
    private final Redis redis;

    Scripts(Redis redis) {
        this.redis = redis;
    }

    /// Runs a script and waits for its reply.
    ///
    /// @param arguments texts, numbers or bytes
    Reply run(Script script, List<String> keys, Object... arguments) {
        return await(start(script, keys, arguments));
    }

    /// Starts a script without waiting; scripts started one after another share a round trip.
    CompletableFuture<Reply> start(Script script, List<String> keys, Object... arguments) {
        String[] names = keys.toArray(String[]::new);
        byte[][] values = encode(arguments);
        return redis.async()
                .<List<@Nullable Object>>evalsha(script.digest(), ScriptOutputType.MULTI, names, values)
                .toCompletableFuture()
                .exceptionallyCompose(failure -> isUnknownScript(failure)
                        // EVAL loads it on the very server that has the slot.
                        ? redis.async()
                                .<List<@Nullable Object>>eval(script.source(), ScriptOutputType.MULTI, names, values)
                                .toCompletableFuture()
                        : CompletableFuture.failedFuture(failure))
                .thenApply(reply -> new Reply(script, reply));
    }

    /// Waits for a started script; a failure comes as the exception that Redis's client made, and what is not its own,
    /// as of a connection that was reset, as the cause of one.
    ///
    /// @throws RedisException when Redis cannot be reached, or refused it
    static <T> T await(CompletableFuture<T> started) {
        try {
            return started.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new RedisException(failed.getCause());
        }
    }

    /// What a script is told where there may be no number: it, or an empty argument.
    static Object orEmpty(OptionalLong number) {
        return number.isPresent() ? (Object) number.getAsLong() : "";
    }

    private static boolean isUnknownScript(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RedisNoScriptException;
    }

    private static byte[][] encode(Object... arguments) {
        byte[][] encoded = new byte[arguments.length][];
        for (int i = 0; i < arguments.length; i++) {
            encoded[i] = arguments[i] instanceof byte[] bytes
                    ? bytes
                    : String.valueOf(arguments[i]).getBytes(StandardCharsets.UTF_8);
        }
        return encoded;
    }
}
