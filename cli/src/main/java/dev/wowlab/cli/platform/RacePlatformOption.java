package dev.wowlab.cli.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Whose nodes play a race, or what else fights, where not this process does. Confined to the main thread.
public final class RacePlatformOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    @Option(names = "--on", paramLabel = "URL", description = "Let the nodes of the platform at this address fight.")
    private @Nullable String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:WOWLAB_TOKEN:-}",
            description = "With --on: access token, where people sign in (default: WOWLAB_TOKEN).")
    private String token = "";

    /// Whether a platform is to do it.
    public boolean isAsked() {
        return url != null;
    }

    /// The platform.
    ///
    /// @throws ParameterException when the address is none
    public PlatformClient client() {
        return new PlatformClient(base(), Optional.of(token).filter(text -> !text.isBlank()));
    }

    /// Address of a page of it.
    public URI page(String path) {
        return base().resolve(path);
    }

    private URI base() {
        String address = url == null ? "" : url;
        try {
            return PlatformOption.address(address).orElseThrow(() -> wrong(address));
        } catch (URISyntaxException e) {
            throw new ParameterException(command.commandLine(), "--on: not an address: " + e.getMessage(), e);
        }
    }

    private ParameterException wrong(String address) {
        return new ParameterException(
                command.commandLine(), "--on must be an http: or https: address, not '" + address + "'");
    }
}
