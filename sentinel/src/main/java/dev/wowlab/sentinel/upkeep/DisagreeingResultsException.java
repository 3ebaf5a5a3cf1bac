package dev.wowlab.sentinel.upkeep;

/// Results of one job that cannot all be its: their tables, bins or sizes do not go together.
final class DisagreeingResultsException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MAX_LENGTH = 200;

    DisagreeingResultsException(RuntimeException cause) {
        super(shortened(cause), cause);
    }

    /// Parts of it may be a node's words.
    private static String shortened(RuntimeException cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.length() > MAX_LENGTH ? message.substring(0, MAX_LENGTH) + "…" : message;
    }
}
