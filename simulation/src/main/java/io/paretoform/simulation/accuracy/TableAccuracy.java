package io.paretoform.simulation.accuracy;

import io.paretoform.core.predict.Learner;
import io.paretoform.simulation.table.MeasurementTable;
import io.paretoform.simulation.table.PublishedTable;
import io.paretoform.simulation.table.TableLearners;
import java.util.List;

/** A study of the devices of a table, with the learner of its kind of subjects. */
public final class TableAccuracy {
    private TableAccuracy() {}

    /**
     * The accuracy on each device.
     *
     * @param devices names of the table's; all of them where empty
     * @throws IllegalArgumentException when there is no such device, or one has too few rows
     */
    public static List<DeviceAccuracy> of(
            PublishedTable table, List<String> devices, PredictorStudy study) {
        return switch (table) {
            case PublishedTable.OfArchitectures(var rows) ->
                    of(rows, devices, study, TableLearners.architectures());
            case PublishedTable.OfHat(var rows) -> of(rows, devices, study, TableLearners.hat());
        };
    }

    private static <S> List<DeviceAccuracy> of(
            MeasurementTable<S> rows,
            List<String> devices,
            PredictorStudy study,
            Learner<S> learner) {
        return (devices.isEmpty() ? rows.devices() : devices.stream().map(rows::device).toList())
                .stream().map(device -> study.of(device, learner)).toList();
    }
}
