package dev.wowlab.cli.platform;

import dev.wowlab.protocol.webhook.SubmitWebhook;
import dev.wowlab.protocol.webhook.WebhookFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Whom the platform tells when what is submitted has ended. Confined to the main thread.
public final class WebhookOption {
    /// What has the secret, so that it stands on no command line, which other users of the machine see.
    static final String SECRET = "WOWLAB_WEBHOOK_SECRET";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description =
                    "Let a POST be made there when it has ended, by the platform where one does it, signed with the secret in "
                            + SECRET + " (whsec_…), if that is set.")
    private @Nullable String url;

    @Option(
            names = "--webhook-secret-file",
            paramLabel = "FILE",
            description = "File that has the secret, in place of " + SECRET + ".")
    private @Nullable Path secretFile;

    @Option(
            names = "--webhook-format",
            paramLabel = "FORMAT",
            description = "standard, or discord for a line that Discord's webhooks show (default: standard).")
    private @Nullable WebhookFormat format;

    @Option(names = "--webhook-metadata", paramLabel = "TEXT", description = "Text that is given back with it.")
    private @Nullable String metadata;

    /// The webhook that is asked for, if one is.
    ///
    /// @throws ParameterException when the others are given without an address, or the file cannot be read
    public Optional<SubmitWebhook> asked() {
        if (url == null) {
            if (secretFile != null || format != null || metadata != null) {
                throw new ParameterException(command.commandLine(), "--webhook-… goes with --webhook");
            }
            return Optional.empty();
        }
        return Optional.of(
                new SubmitWebhook(url, secret(), Optional.ofNullable(format), Optional.ofNullable(metadata)));
    }

    private Optional<String> secret() {
        if (secretFile == null) {
            return Optional.ofNullable(System.getenv(SECRET)).map(String::strip).filter(secret -> !secret.isEmpty());
        }
        try {
            return Optional.of(Files.readString(secretFile).strip());
        } catch (IOException unreadable) {
            throw new ParameterException(
                    command.commandLine(),
                    "--webhook-secret-file cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }
}
