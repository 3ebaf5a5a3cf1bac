package dev.wowlab.cli.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Which platform options name, and who asks it. Immutable.
///
/// @param line whose options they are
/// @param option that holds the address, such as `--url`
record PlatformAccess(CommandLine line, String option) {
    /// The address of the web that a text is; empty where it is none of the web.
    static Optional<URI> address(String text) throws URISyntaxException {
        return Optional.of(new URI(text)).filter(PlatformOption::isOfWeb);
    }

    /// A platform's address. It has no path: what is asked for follows right after the host.
    ///
    /// @throws ParameterException when it is none
    URI base(String text) {
        Optional<URI> address;
        try {
            address = address(text);
        } catch (URISyntaxException e) {
            throw new ParameterException(line, option + ": not an address: " + e.getMessage(), e);
        }
        URI base = address.orElseThrow(
                () -> new ParameterException(line, option + " must be an http: or https: address, not '" + text + "'"));
        String path = Optional.ofNullable(base.getRawPath()).orElse("");
        if (!(path.isEmpty() || path.equals("/")) || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new ParameterException(
                    line,
                    option + " must be the platform's address without a path, " + base.getScheme() + "://"
                            + base.getRawAuthority() + ", not '" + text + "'");
        }
        return base;
    }

    /// An access token as it can be sent; blank is none.
    ///
    /// @throws ParameterException when it cannot be; the message has the wrong letter, and no more of the token
    Optional<String> token(String text) {
        for (int i = 0; i < text.length() && !text.isBlank(); i++) {
            char letter = text.charAt(i);
            if (letter <= ' ' || letter > '~') {
                throw new ParameterException(
                        line,
                        "--token (or WOWLAB_TOKEN) has a letter that no token has, number " + (i + 1) + " of "
                                + text.length() + ", " + Character.getName(letter));
            }
        }
        return Optional.of(text).filter(token -> !token.isBlank());
    }
}
