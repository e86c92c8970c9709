package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** After a restart offers and admissions come in another order, each in its own. */
class WaitingRoomReplayTest {
    private static final int CAPACITY = 6;
    private static final List<Architecture> ARCHITECTURES = architectures(12);

    @Property(tries = 200)
    void roomDoesNotDependOnWhatWasHeardFirst(
            @ForAll("numbers") List<Integer> offered, @ForAll("numbers") List<Integer> admitted) {
        WaitingRoom live = new WaitingRoom(AdmissionOrder.BY_GAIN, CAPACITY);
        WaitingRoom offersFirst = new WaitingRoom(AdmissionOrder.BY_GAIN, CAPACITY);
        WaitingRoom admissionsFirst = new WaitingRoom(AdmissionOrder.BY_GAIN, CAPACITY);
        for (int i = 0; i < Math.max(offered.size(), admitted.size()); i++) {
            if (i < offered.size()) {
                live.offer(waiting(offered, i));
            }
            if (i < admitted.size()) {
                live.markAdmitted(ARCHITECTURES.get(admitted.get(i)).id());
            }
        }
        offer(offersFirst, offered);
        admit(offersFirst, admitted);
        admit(admissionsFirst, admitted);
        offer(admissionsFirst, offered);

        assertThat(offersFirst.waiting()).isEqualTo(live.waiting());
        assertThat(admissionsFirst.waiting()).isEqualTo(live.waiting());
        assertThat(live.size()).isLessThanOrEqualTo(CAPACITY);
    }

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(0, 11).list().ofMaxSize(40);
    }

    private static void offer(WaitingRoom room, List<Integer> offered) {
        for (int i = 0; i < offered.size(); i++) {
            room.offer(waiting(offered, i));
        }
    }

    private static void admit(WaitingRoom room, List<Integer> admitted) {
        admitted.forEach(number -> room.markAdmitted(ARCHITECTURES.get(number).id()));
    }

    /** In batches of three. */
    private static Waiting waiting(List<Integer> offered, int index) {
        Architecture architecture = ARCHITECTURES.get(offered.get(index));
        return new Waiting(
                new Candidate(architecture, Origin.RANDOM),
                ProxyScores.of(architecture, Workload.LTS),
                index / 3,
                index % 3);
    }

    private static List<Architecture> architectures(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        List<Architecture> architectures = new ArrayList<>();
        while (architectures.size() < count) {
            Architecture drawn = TestSpaces.large().sample(random);
            if (!architectures.contains(drawn)) {
                architectures.add(drawn);
            }
        }
        return architectures;
    }
}
