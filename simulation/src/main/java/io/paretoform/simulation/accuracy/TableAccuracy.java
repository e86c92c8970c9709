package io.paretoform.simulation.accuracy;

import io.paretoform.core.predict.Learner;
import io.paretoform.simulation.table.DeviceRows;
import io.paretoform.simulation.table.MeasurementTable;
import io.paretoform.simulation.table.PublishedTable;
import io.paretoform.simulation.table.TableLearners;
import java.util.ArrayList;
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

    /**
     * The accuracy on each device with the help of others.
     *
     * @param devices names of the table's; all but the teachers where empty
     * @param teachers names of the table's; where the device itself is among them, the others teach
     *     it
     * @throws IllegalArgumentException when there is no such device, one has too few rows, or one
     *     has no other to teach it
     */
    public static List<TaughtAccuracy> taught(
            PublishedTable table,
            List<String> devices,
            List<String> teachers,
            TransferStudy study) {
        return switch (table) {
            case PublishedTable.OfArchitectures(var rows) ->
                    taught(rows, devices, teachers, study, TableLearners.architectures());
            case PublishedTable.OfHat(var rows) ->
                    taught(rows, devices, teachers, study, TableLearners.hat());
        };
    }

    private static <S> List<TaughtAccuracy> taught(
            MeasurementTable<S> rows,
            List<String> devices,
            List<String> teachers,
            TransferStudy study,
            Learner<S> learner) {
        List<DeviceRows<S>> known = teachers.stream().map(rows::device).toList();
        List<TaughtAccuracy> answers = new ArrayList<>();
        for (DeviceRows<S> device : pupils(rows, devices, teachers)) {
            List<DeviceRows<S>> others =
                    known.stream().filter(one -> !one.device().equals(device.device())).toList();
            if (others.isEmpty()) {
                throw new IllegalArgumentException(
                        "teacher '" + device.device() + "': expected another than the device");
            }
            answers.add(study.of(device, others, learner));
        }
        return answers;
    }

    private static <S> List<DeviceRows<S>> pupils(
            MeasurementTable<S> rows, List<String> devices, List<String> teachers) {
        return devices.isEmpty()
                ? rows.devices().stream().filter(one -> !teachers.contains(one.device())).toList()
                : devices.stream().map(rows::device).toList();
    }
}
