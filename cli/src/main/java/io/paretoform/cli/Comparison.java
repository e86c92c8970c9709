package io.paretoform.cli;

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
record Comparison(
        MeasuredArchitecture baseline,
        Optional<MeasuredArchitecture> fastest,
        Optional<MeasuredArchitecture> smallest,
        Optional<MeasuredArchitecture> nearestBelow) {

    static Comparison of(MeasuredArchitecture baseline, List<MeasuredArchitecture> frontier) {
        List<MeasuredArchitecture> asGood =
                frontier.stream()
                        .filter(one -> one.decoderParameters() >= baseline.decoderParameters())
                        .toList();
        return new Comparison(
                baseline,
                asGood.stream().min(Comparator.comparingDouble(MeasuredArchitecture::latencyMs)),
                asGood.stream()
                        .min(Comparator.comparingLong(MeasuredArchitecture::peakMemoryBytes)),
                frontier.stream()
                        .filter(one -> one.decoderParameters() < baseline.decoderParameters())
                        .max(Comparator.comparingLong(MeasuredArchitecture::decoderParameters)));
    }

    /** For a person, a line each. */
    List<String> lines(String name) {
        String most = Units.count((double) baseline.decoderParameters());
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
                + Units.count((double) one.decoderParameters())
                + ", "
                + ratio(one.speedUpOver(baseline), "faster", "slower")
                + ", "
                + ratio(one.memorySavingOver(baseline), "smaller", "larger");
    }

    private static String ratio(double ratio, String better, String worse) {
        return ratio >= 1
                ? Units.times(ratio) + " " + better
                : Units.times(1 / ratio) + " " + worse;
    }
}
