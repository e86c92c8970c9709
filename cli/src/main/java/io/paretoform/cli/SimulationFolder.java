package io.paretoform.cli;

import io.paretoform.simulation.DeviceComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that a simulation leaves: every figure as JSON, and pictures. */
final class SimulationFolder {
    private SimulationFolder() {}

    static void write(Path folder, SimulationReport report, List<DeviceComparison> comparisons) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("simulation.json"), JsonOption.write(report));
            for (DeviceComparison comparison : comparisons) {
                String name = comparison.device().replaceAll("[^A-Za-z0-9._-]", "-");
                write(folder, name, SimulationPlot.of(List.of(comparison)));
            }
            if (comparisons.size() > 1) {
                write(folder, "all-devices", SimulationPlot.of(comparisons));
            }
        } catch (IOException e) {
            throw CommandException.failed("cannot write to " + folder + " (" + e + ")", e);
        }
    }

    private static void write(Path folder, String name, SimulationPlot plot) throws IOException {
        plot.writePng(folder.resolve(name + ".png"));
        plot.writeSvg(folder.resolve(name + ".svg"));
    }
}
