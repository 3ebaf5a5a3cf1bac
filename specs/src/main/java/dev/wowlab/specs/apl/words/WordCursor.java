package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a sentence that is read word by word; how letters are written (large or small) and how many spaces stand
/// between words does not count. Confined to one thread.
final class WordCursor {
    /// A name between quotation marks, to be taken with [#within].
    static final String QUOTED = "(?:‘([^’]*)’|'([^']*)'|\"([^\"]*)\"|“([^”]*)”)";

    private static final Pattern NAME = Pattern.compile(QUOTED);
    private static final int MARKS = 4;
    private static final int MOST_QUOTED = 40;

    private final String text;
    private int at;

    WordCursor(String text) {
        this.text = text.strip().replaceAll("\\s+", " ");
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    boolean isAtEnd() {
        skipSpace();
        return at == text.length();
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /// Goes past these words or signs, if they come next.
    boolean eat(String words) {
        int before = at;
        skipSpace();
        String sought = words.strip();
        int end = at + sought.length();
        if (!text.regionMatches(true, at, sought, 0, sought.length()) || isInWord(end)) {
            at = before;
            return false;
        }
        at = end;
        return true;
    }

    /// Goes past the first of these that comes next.
    ///
    /// @return its place among them, negative where none does
    int eatAny(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (eat(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// Goes past what comes next, if it is of that form.
    Optional<Matcher> eat(Pattern form) {
        int before = at;
        skipSpace();
        Matcher matcher = form.matcher(text).region(at, text.length());
        if (matcher.lookingAt() && !isInWord(matcher.end())) {
            at = matcher.end();
            return Optional.of(matcher);
        }
        at = before;
        return Optional.empty();
    }

    /// A name between quotation marks, if one comes next.
    Optional<String> quoted() {
        return eat(NAME).map(WordCursor::within);
    }

    /// The name that was found by a pattern that begins with [#QUOTED].
    static String within(MatchResult found) {
        for (int group = 1; group <= MARKS; group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }

    /// Goes past a closing bracket, which has to be there.
    void close() throws InvalidInputException {
        if (!eat(")")) {
            throw needed("A closing bracket");
        }
    }

    private boolean isInWord(int end) {
        return end > 0
                && end < text.length()
                && Character.isLetterOrDigit(text.charAt(end - 1))
                && Character.isLetterOrDigit(text.charAt(end));
    }

    /// What comes next, up to the first of these.
    String upTo(Pattern end) {
        skipSpace();
        Matcher matcher = end.matcher(text).region(at, text.length());
        return (matcher.find() ? text.substring(at, matcher.start()) : text.substring(at)).strip();
    }

    /// What comes next, to be shown.
    String rest() {
        skipSpace();
        String left = text.substring(at);
        return left.length() > MOST_QUOTED ? left.substring(0, MOST_QUOTED - 1) + "…" : left;
    }

    /// Says what is wrong.
    static InvalidInputException wrong(String what) {
        return new InvalidInputException(List.of(new InputProblem("", what)));
    }

    /// Says that something else is needed here.
    InvalidInputException needed(String what) {
        String rest = rest();
        return wrong(what + " is needed " + (rest.isEmpty() ? "at the end" : "where “" + rest + "” stands"));
    }
}
