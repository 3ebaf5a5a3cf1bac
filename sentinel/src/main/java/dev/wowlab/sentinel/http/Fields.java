package dev.wowlab.sentinel.http;

import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.problem.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads the members of a JSON object and notes what is wrong with each. Confined to one thread.
public final class Fields {
    private final JsonNode object;
    private final List<FieldError> errors = new ArrayList<>();

    public Fields(JsonNode object) {
        this.object = object;
    }

    /// What was wrong so far.
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /// A text of one line that must be there.
    ///
    /// @return the text, or empty with an error noted
    public String requiredText(String field, int maxLength) {
        return required(field, text(field, maxLength));
    }

    /// A text of any number of lines that must be there.
    ///
    /// @return the text, or empty with an error noted
    public String requiredLines(String field, int maxLength) {
        return required(field, lines(field, maxLength));
    }

    private String required(String field, Optional<String> text) {
        if (text.isEmpty() && errors.stream().noneMatch(error -> error.field().equals(field))) {
            wrong(field, "is required");
        }
        return text.orElse("");
    }

    /// A text of one line, such as a name or a title: without control characters.
    ///
    /// @return the text, or empty, with an error noted where it is there and wrong
    public Optional<String> text(String field, int maxLength) {
        Optional<String> text = lines(field, maxLength);
        Optional<String> wrong = text.flatMap(PlainText::whyNotLine);
        wrong.ifPresent(why -> wrong(field, why));
        return wrong.isPresent() ? Optional.empty() : text;
    }

    /// A text of any number of lines.
    ///
    /// @return the text, or empty, with an error noted where it is there and wrong
    public Optional<String> lines(String field, int maxLength) {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isString()) {
            wrong(field, "must be a string");
            return Optional.empty();
        }
        String text = value.get().stringValue();
        if (text.length() > maxLength) {
            wrong(field, "has " + text.length() + " characters, at most " + maxLength + " are allowed");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// A whole number in a range.
    ///
    /// @return the number, or empty, with an error noted where it is there and wrong
    public Optional<Long> number(String field, long min, long max) {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isIntegralNumber() || !value.get().canConvertToLong()) {
            wrong(field, "must be a whole number" + range(min, max));
            return Optional.empty();
        }
        long number = value.get().longValue();
        if (number < min || number > max) {
            wrong(field, "is " + number + ", allowed are " + min + " to " + max);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /// A number in a range.
    ///
    /// @return the number, or empty, with an error noted where it is there and wrong
    public Optional<Double> real(String field, double min, double max) {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double number = value.get().isNumber() ? value.get().doubleValue() : Double.NaN;
        if (!(number >= min && number <= max)) {
            wrong(
                    field,
                    "must be a number from " + BigDecimal.valueOf(min).toPlainString() + " to "
                            + BigDecimal.valueOf(max).toPlainString());
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /// Whether the member is there, right or wrong.
    public boolean has(String field) {
        return value(field).isPresent();
    }

    public Optional<Boolean> flag(String field) {
        Optional<JsonNode> value = value(field);
        if (value.isPresent() && !value.get().isBoolean()) {
            wrong(field, "must be true or false");
            return Optional.empty();
        }
        return value.map(JsonNode::booleanValue);
    }

    public <E extends Enum<E>> Optional<E> oneOf(String field, Class<E> type) {
        Optional<String> name = text(field, 64);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        E[] constants = type.getEnumConstants();
        Optional<E> found = Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name.get().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty()) {
            wrong(
                    field,
                    "is '" + name.get() + "', allowed are "
                            + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return found;
    }

    private Optional<JsonNode> value(String field) {
        JsonNode value = object.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private static String range(long min, long max) {
        return min == Long.MIN_VALUE && max == Long.MAX_VALUE ? "" : " from " + min + " to " + max;
    }
}
