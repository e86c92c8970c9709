package io.paretoform.exports.text;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Objective;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A baseline against the frontier. Decoder parameters stand for quality, so what has at least as
 * many is taken to be as good.
 *
 * @param fastest of those that are as good
 * @param smallest of those that are as good: it needs the least memory
 * @param nearestBelow the largest of those that are not
 */
public record Comparison(
        MeasuredArchitecture baseline,
        Optional<MeasuredArchitecture> fastest,
        Optional<MeasuredArchitecture> smallest,
        Optional<MeasuredArchitecture> nearestBelow) {

    public static Comparison of(
            MeasuredArchitecture baseline, List<MeasuredArchitecture> frontier) {
        List<MeasuredArchitecture> asGood =
                frontier.stream().filter(one -> size(one) >= size(baseline)).toList();
        return new Comparison(
                baseline,
                asGood.stream().min(Comparator.comparingDouble(Comparison::latency)),
                asGood.stream().min(Comparator.comparingDouble(Comparison::memory)),
                frontier.stream()
                        .filter(one -> size(one) < size(baseline))
                        .max(Comparator.comparingDouble(Comparison::size)));
    }

    /** For a person, a line each. */
    public List<String> lines(String name) {
        String most = Units.count(size(baseline));
        if (fastest.isEmpty()) {
            String none =
                    "Nothing on the frontier has the "
                            + most
                            + " decoder parameters of baseline "
                            + name
                            + ".";
            return nearestBelow
                    .map(one -> List.of(none, "Nearest below: " + gain(one)))
                    .orElseGet(() -> List.of(none));
        }
        String header = "With at least the " + most + " decoder parameters of baseline " + name;
        MeasuredArchitecture first = fastest.get();
        if (smallest.equals(fastest)) {
            return List.of(header + ", fastest and smallest: " + gain(first));
        }
        return List.of(
                header + ", fastest:  " + gain(first),
                header + ", smallest: " + gain(smallest.orElseThrow()));
    }

    private String gain(MeasuredArchitecture one) {
        return one.id().abbreviated()
                + " with "
                + Units.count(size(one))
                + ", "
                + ratio(latency(baseline) / latency(one), "faster", "slower")
                + ", "
                + ratio(memory(baseline) / memory(one), "smaller", "larger");
    }

    private static double size(MeasuredArchitecture one) {
        return one.value(Objective.DECODER_PARAMETERS);
    }

    private static double latency(MeasuredArchitecture one) {
        return one.value(Objective.LATENCY_MS);
    }

    private static double memory(MeasuredArchitecture one) {
        return one.value(Objective.PEAK_MEMORY_BYTES);
    }

    private static String ratio(double ratio, String better, String worse) {
        return ratio >= 1
                ? Units.times(ratio) + " " + better
                : Units.times(1 / ratio) + " " + worse;
    }
}
