package dev.wowlab.cli.platform;

import java.net.URI;
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
    /// @throws ParameterException when the address is none, or the token cannot be sent
    public PlatformClient client() {
        return new PlatformClient(base(), access().token(token));
    }

    /// Address of a page of it.
    public URI page(String path) {
        return base().resolve(path);
    }

    private URI base() {
        return access().base(url == null ? "" : url);
    }

    private PlatformAccess access() {
        return new PlatformAccess(command.commandLine(), "--on");
    }
}
