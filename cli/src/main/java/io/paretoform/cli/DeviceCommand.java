package io.paretoform.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be asked of this machine; does nothing by itself. */
@Command(
        name = "device",
        description = {
            "Look at this machine as one to measure on.",
            "",
            "The workers that measure, here or elsewhere, are listed by './paretoform devices'."
        },
        footer = {"  ./paretoform device check", "  ./paretoform device onboard"})
final class DeviceCommand {
    /** With everything that it can do. */
    static CommandLine with(Console console) {
        return new CommandLine(new DeviceCommand())
                .addSubcommand(new DeviceCheckCommand(console))
                .addSubcommand(new DeviceOnboardCommand(console));
    }
}
