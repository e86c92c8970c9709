package io.paretoform.cli;

import io.paretoform.simulation.DeviceComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder that a simulation leaves: every figure as JSON, and pictures. */
final class SimulationFolder {
    private SimulationFolder() {}

    /**
     * Writes all of it.
     *
     * @return what could not be drawn, for a person; empty when all was
     */
    static List<String> write(
            Path folder, SimulationReport report, List<DeviceComparison> comparisons) {
        List<String> failures = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("simulation.json"), JsonOption.write(report));
            for (DeviceComparison comparison : comparisons) {
                String name = comparison.device().replaceAll("[^A-Za-z0-9._-]", "-");
                Picture.draw(folder, name, () -> SimulationPlot.of(List.of(comparison)))
                        .ifPresent(failures::add);
            }
            if (comparisons.size() > 1) {
                Picture.draw(folder, "all-devices", () -> SimulationPlot.of(comparisons))
                        .ifPresent(failures::add);
            }
            return failures;
        } catch (IOException e) {
            throw CommandException.failed("cannot write to " + folder + " (" + e + ")", e);
        }
    }
}
