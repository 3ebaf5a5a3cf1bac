package dev.wowlab.sentinel.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads settings and collects every fault, so that all of them are told at once. Confined to one thread.
final class EnvironmentReader {
    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    EnvironmentReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /// A text that may be left out.
    ///
    /// @return the value, or the fallback where it is absent or blank
    String text(String key, String fallback) {
        String value = environment.get(key);
        return value == null || value.isBlank() ? fallback : value.strip();
    }

    Optional<String> optional(String key) {
        return Optional.of(text(key, "")).filter(value -> !value.isEmpty());
    }

    /// @param means what the value is, for the message
    String required(String key, String means) {
        Optional<String> value = optional(key);
        if (value.isEmpty()) {
            faults.add(key + " is not set; it must be " + means);
        }
        return value.orElse("");
    }

    /// A secret; its value never reaches a message.
    String secret(String key, int minLength) {
        String value = text(key, "");
        if (value.length() < minLength) {
            faults.add("%s has %d characters; it must have at least %d".formatted(key, value.length(), minLength));
        }
        return value;
    }

    int number(String key, int fallback, int min, int max) {
        String value = text(key, Integer.toString(fallback));
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the value and the range
        }
        faults.add("%s is '%s'; it must be a whole number from %d to %d".formatted(key, value, min, max));
        return fallback;
    }

    /// A share from 0 to 1.
    double fraction(String key, double fallback) {
        String value = text(key, Double.toString(fallback));
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the value and the range
        }
        faults.add("%s is '%s'; it must be a number from 0 to 1".formatted(key, value));
        return fallback;
    }

    /// Whether something is switched on: `true`; absent or `false`: it is not.
    boolean flag(String key) {
        String value = text(key, "false");
        if (!value.equals("true") && !value.equals("false")) {
            faults.add("%s is '%s'; it must be true or false".formatted(key, value));
        }
        return value.equals("true");
    }

    /// Networks, separated by commas; none where it is absent.
    List<Network> networks(String key) {
        List<Network> networks = new ArrayList<>();
        for (String part : parts(text(key, ""))) {
            try {
                networks.add(Network.parse(part));
            } catch (IllegalArgumentException wrong) {
                faults.add("%s has '%s'; it must be networks such as 10.0.0.0/8, separated by commas"
                        .formatted(key, part));
            }
        }
        return networks;
    }

    /// What commas separate, without blanks around it and without what is empty.
    static List<String> parts(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    List<URI> addresses(String key, List<String> schemes) {
        String value = required(key, String.join(" or ", schemes) + "://host:port, several separated by commas");
        List<URI> addresses = new ArrayList<>();
        for (String part : parts(value)) {
            address(key, part, schemes).ifPresent(addresses::add);
        }
        return addresses;
    }

    /// A folder that is there.
    Optional<Path> folder(String key) {
        Optional<String> value = optional(key);
        try {
            Optional<Path> folder = value.map(Path::of).filter(Files::isDirectory);
            if (value.isPresent() && folder.isEmpty()) {
                faults.add("%s is '%s'; it must be a folder".formatted(key, value.get()));
            }
            return folder;
        } catch (InvalidPathException malformed) {
            faults.add("%s is '%s'; it must be a folder".formatted(key, value.orElse("")));
            return Optional.empty();
        }
    }

    void fault(String message) {
        faults.add(message);
    }

    /// @throws IllegalArgumentException with one line per fault
    void finish() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the configuration is wrong:\n  " + String.join("\n  ", faults));
        }
    }

    private Optional<URI> address(String key, String text, List<String> schemes) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && schemes.contains(address.getScheme())) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below, with the value
        }
        faults.add("%s has '%s'; it must be %s://host:port".formatted(key, text, String.join(" or ", schemes)));
        return Optional.empty();
    }
}
