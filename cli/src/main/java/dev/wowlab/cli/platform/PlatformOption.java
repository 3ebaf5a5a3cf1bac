package dev.wowlab.cli.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which platform a command talks to. Confined to the main thread.
public final class PlatformOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:WOWLAB_URL:-http://127.0.0.1:8080}",
            description = "Address of the platform (default: WOWLAB_URL, or http://127.0.0.1:8080).")
    private String url = "";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:WOWLAB_TOKEN:-}",
            description = "Access token, where people sign in (default: WOWLAB_TOKEN, which other users of the "
                    + "machine do not see).")
    private String token = "";

    /// The platform, asked as whoever the token says.
    ///
    /// @throws ParameterException when the address is none, or the token cannot be sent
    public PlatformClient client() {
        return new PlatformClient(base(), access().token(token));
    }

    /// The address that a text is, if it is one of the web.
    public static Optional<URI> address(String text) throws URISyntaxException {
        return PlatformAccess.address(text);
    }

    /// Whether an address is one of the web, with a host.
    public static boolean isOfWeb(URI address) {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return http && address.getHost() != null;
    }

    /// Its address.
    ///
    /// @throws ParameterException when it is none
    public URI base() {
        return access().base(url);
    }

    private PlatformAccess access() {
        return new PlatformAccess(command.commandLine(), "--url");
    }
}
