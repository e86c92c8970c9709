package io.paretoform.cli;

import io.paretoform.contracts.DeviceAnnouncement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists devices. */
@Command(
        name = "devices",
        description = {
            "List the workers that measure, and their device classes.",
            "",
            "A device class is hardware, runtime, threads and precision: what is measured on one"
                    + " worker of a class holds for all of them."
        },
        footer = {"  ./paretoform devices", "  ./paretoform devices --json"})
final class DevicesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ServerOptions server = new ServerOptions();

    @Mixin private JsonOption json = new JsonOption();

    DevicesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<DeviceAnnouncement> devices = server.connect().devices();
        json.print(console.out(), devices, () -> text(devices));
        return ExitCode.OK;
    }

    private static String text(List<DeviceAnnouncement> devices) {
        TextTable table =
                new TextTable(
                        Set.of("class", "hardware", "runtime"),
                        "worker",
                        "class",
                        "kind",
                        "live",
                        "threads",
                        "precision",
                        "hardware",
                        "runtime");
        devices.forEach(one ->
                table.row(
                        one.worker(),
                        one.deviceClass(),
                        one.kind(),
                        one.live() ? "yes" : "no",
                        "" + one.threads(),
                        one.precision(),
                        one.hardware(),
                        one.runtime()));
        return table.toString();
    }
}
