package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private static final List<Architecture> ALL = TestSpaces.small().enumerate().limit(6).toList();

    @Test
    void whatWaitsOrWasAdmittedIsNotTakenAgain() {
        WaitingRoom room = new WaitingRoom(AdmissionOrder.BY_GAIN, 10);
        assertThat(room.offer(waiting(0, 0))).isTrue();
        assertThat(room.offer(waiting(0, 1))).isFalse();
        room.markAdmitted(ALL.getFirst().id());
        assertThat(room.isEmpty()).isTrue();
        assertThat(room.offer(waiting(0, 2))).isFalse();
    }

    @Test
    void baselinesStandFirstAndOthersAsProposed() {
        WaitingRoom room = new WaitingRoom(AdmissionOrder.AS_PROPOSED, 10);
        room.offer(waiting(0, 1));
        room.offer(waiting(1, 0));
        room.offer(
                new Waiting(
                        new Candidate(ALL.get(2), Origin.BASELINE),
                        FormulaDevice.FORESIGHT.scores().apply(ALL.get(2)),
                        5,
                        5));
        assertThat(room.waiting())
                .extracting(Waiting::architecture)
                .containsExactly(ALL.get(2), ALL.get(1), ALL.get(0));
    }

    @Test
    void whereTheBestAreMeasuredTheOldestAreForgotten() {
        WaitingRoom room = new WaitingRoom(AdmissionOrder.BY_GAIN, 2);
        room.offer(waiting(0, 0));
        room.offer(waiting(1, 1));
        room.offer(waiting(2, 2));
        assertThat(room.waiting())
                .extracting(Waiting::architecture)
                .containsExactly(ALL.get(1), ALL.get(2));
    }

    @Test
    void whereAllAreMeasuredTheNewestAreTurnedAway() {
        WaitingRoom room = new WaitingRoom(AdmissionOrder.AS_PROPOSED, 2);
        room.offer(waiting(0, 0));
        room.offer(waiting(1, 1));
        room.offer(waiting(2, 2));
        assertThat(room.waiting())
                .extracting(Waiting::architecture)
                .containsExactly(ALL.get(0), ALL.get(1));
    }

    @Test
    void aRoomForNothingIsRefused() {
        assertThatThrownBy(() -> new WaitingRoom(AdmissionOrder.BY_GAIN, 0))
                .hasMessage("capacity 0: expected at least 1");
    }

    private static Waiting waiting(int architecture, long batch) {
        return new Waiting(
                new Candidate(ALL.get(architecture), Origin.RANDOM),
                FormulaDevice.FORESIGHT.scores().apply(ALL.get(architecture)),
                batch,
                0);
    }
}
