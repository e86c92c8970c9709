package io.paretoform.simulation.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretoform.core.predict.Observation;
import io.paretoform.core.predict.Prediction;
import io.paretoform.simulation.table.PublishedTable;
import io.paretoform.simulation.table.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PredictorStudyTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @Test
    void fiftyRowsPredictAQuietDeviceToHalfAPercent() {
        DeviceAccuracy a100 =
                TableAccuracy.of(hwGpt(), List.of("a100"), new PredictorStudy(List.of(50), 5))
                        .getFirst();

        assertThat(a100.drifting()).isEmpty();
        Accuracy accuracy = a100.all().getFirst().asMeasured();
        assertThat(accuracy.mape()).isLessThan(0.005);
        assertThat(accuracy.spearman()).isGreaterThan(0.998);
        assertThat(accuracy.coverage()).isBetween(0.84, 0.96);
    }

    @Test
    void slowRowsOfTheRaspberryPiAreDetectedAndTellTheirNeighbours() {
        DeviceAccuracy pi =
                TableAccuracy.of(hat(), List.of(), new PredictorStudy(List.of(320), 5)).getFirst();

        assertThat(pi.driftingRows()).isBetween(110, 150);
        SampleAccuracy all = pi.all().getFirst();
        assertThat(all.driftKnown().orElseThrow().mape()).isLessThan(all.asMeasured().mape() / 2);
        assertThat(pi.steady().getFirst().asMeasured().mape())
                .isLessThan(all.asMeasured().mape() / 2);
    }

    @Test
    void figuresAreThoseOfTheirDefinitions() {
        List<Observation<String>> observations =
                List.of(
                        new Observation<>("a", 10, 0),
                        new Observation<>("b", 20, 0),
                        new Observation<>("c", 40, 0));
        List<Prediction> predictions = List.of(prediction(11), prediction(20), prediction(30));

        Accuracy accuracy = Accuracy.of(observations, predictions);

        assertThat(accuracy.rmse()).isCloseTo(Math.sqrt(101 / 3.0), within(1e-9));
        assertThat(accuracy.mape()).isCloseTo((0.1 + 0.25) / 3, within(1e-9));
        assertThat(accuracy.spearman()).isEqualTo(1);
        assertThat(accuracy.coverage()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void anotherDeviceTeachesBeforeThereIsEnoughToLearnFrom() {
        TransferStudy study = new TransferStudy(List.of(0, 5, 25), 3, 100);
        TaughtAccuracy rtx =
                TableAccuracy.taught(hwGpt(), List.of("rtx2080"), List.of("a100"), study)
                        .getFirst();

        assertThat(rtx.samples().get(0).taughtSpearman()).isGreaterThan(0.9);
        assertThat(rtx.samples().get(0).taught()).isEmpty();
        assertThat(rtx.samples().get(1).taught().orElseThrow().mape()).isLessThan(0.15);
        assertThat(rtx.samples().get(1).alone()).isEmpty();
        assertThat(rtx.samples().get(2).alone()).isPresent();
    }

    @Test
    void noDeviceTeachesItself() {
        TransferStudy study = new TransferStudy(List.of(5), 1, 100);
        assertThatThrownBy(() ->
                        TableAccuracy.taught(hwGpt(), List.of("a100"), List.of("a100"), study))
                .hasMessage("teacher 'a100': expected another than the device");
        assertThat(TableAccuracy.taught(hwGpt(), List.of(), List.of("a100"), study))
                .extracting(TaughtAccuracy::device)
                .containsExactlyInAnyOrder("cpu_mlgpu", "rtx2080");
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> new PredictorStudy(List.of(50), 0))
                .hasMessage("seeds 0: expected at least 1");
        assertThatThrownBy(() ->
                        TableAccuracy.of(hwGpt(), List.of(), new PredictorStudy(List.of(160), 1)))
                .hasMessage("samples 160: expected at least 12 and less than the 160 rows of a100");
    }

    /** One that is all but certain. */
    private static Prediction prediction(double median) {
        return new Prediction(Math.log(median), 1e-12);
    }

    private static PublishedTable hwGpt() {
        return Tables.read(
                RESOURCES.resolve("hwgpt/s_latency_ms.csv"),
                Optional.of(RESOURCES.resolve("hwgpt/s_architectures.csv")));
    }

    private static PublishedTable hat() {
        return Tables.read(
                RESOURCES.resolve("hat/latency_wmt14ende_cpu_raspberrypi.csv"), Optional.empty());
    }
}
