package io.paretoform.cli;

import io.paretoform.local.MeasuringProgram;
import io.paretoform.local.StackLayout;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What it is measured on. */
final class DeviceOption {
    @Option(
            names = "--device",
            paramLabel = "CLASS",
            description =
                    "Measure on this device class, or on all live ones of a kind: cpu or cuda; may"
                            + " be given again (default: all that are live).")
    private List<String> names = new ArrayList<>();

    /** As they were given. */
    List<String> names() {
        return names;
    }

    /**
     * Looks, before anything is started, for what this machine lacks if it is the one to measure.
     *
     * @throws CommandException when it lacks something
     */
    void requireHere(ConnectionOptions connection) {
        if (connection.isLocal() && names.contains(CudaNeeds.KIND)) {
            CudaNeeds.here(MeasuringProgram.of(StackLayout.find())).require();
        }
    }
}
