package dev.wowlab.cli.roster;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.protocol.roster.RosterView;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Which roster of a platform a command is about. Confined to the main thread.
final class RosterArgument {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "ROSTER", description = "The roster's name, its id, or its address.")
    private String roster = "";

    /// @throws ParameterException when there is none, or several have that name
    RosterView find(PlatformClient client) throws RefusedException, UnreachableException, InterruptedException {
        String id = roster.substring(roster.lastIndexOf('/') + 1);
        List<RosterView> found = client.rosters().stream()
                .filter(known ->
                        known.plan().name().equals(roster) || known.id().value().equals(id))
                .toList();
        if (found.size() != 1) {
            throw new ParameterException(
                    command.commandLine(),
                    (found.isEmpty() ? "no roster" : found.size() + " rosters") + " of yours is called '" + roster
                            + "'; 'wowlab roster list' lists them");
        }
        return found.getFirst();
    }
}
