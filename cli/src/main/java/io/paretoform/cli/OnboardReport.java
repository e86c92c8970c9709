package io.paretoform.cli;

import io.paretoform.contracts.Measured;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.DeviceStudy;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Session;
import io.paretoform.exports.text.Shapes;
import io.paretoform.exports.text.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A device as it is after its onboarding.
 *
 * @param device its class
 * @param doubted how many sessions each kind of disturbance speaks against, the last attempts
 *     counting
 * @param sessions in the order of time
 */
record OnboardReport(
        String device,
        DeviceStudy study,
        Map<String, Long> doubted,
        int failed,
        List<Session> sessions,
        Map<String, Architecture> architectures) {
    /** A report for each device class, in alphabetical order. */
    static List<OnboardReport> of(List<SearchResults> searches) {
        Map<String, List<Measured>> byDevice =
                searches.stream()
                        .flatMap(search -> search.standing().stream())
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.job().deviceClass(),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<OnboardReport> reports = new ArrayList<>();
        byDevice.forEach((device, measured) -> reports.add(of(device, measured, searches)));
        return reports;
    }

    private static OnboardReport of(
            String device, List<Measured> measured, List<SearchResults> searches) {
        List<Session> sessions =
                measured.stream()
                        .map(OnboardReport::session)
                        .sorted(Comparator.comparing(Session::at))
                        .toList();
        return new OnboardReport(
                device,
                DeviceStudy.of(sessions),
                measured.stream()
                        .flatMap(one -> one.interference().stream())
                        .collect(
                                Collectors.groupingBy(
                                        OnboardReport::word, TreeMap::new, Collectors.counting())),
                (int)
                        searches.stream()
                                .flatMap(search -> search.failed().stream())
                                .filter(one -> one.job().deviceClass().equals(device))
                                .count(),
                sessions,
                measured.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.job().candidate().hex(),
                                        one -> one.job().architecture(),
                                        (one, same) -> one)));
    }

    /** What latency follows from: operations, weights to be read, depth and width. */
    private static Session session(Measured one) {
        Architecture architecture = one.job().architecture();
        return new Session(
                one.job().candidate().hex(),
                one.madeAt(),
                Objects.requireNonNull(
                        one.objectives().get(Objective.LATENCY_MS.name()), "latency_ms"),
                one.slowness(),
                List.of(
                        (double) one.job().scores().flopsPrefill(),
                        (double) one.job().scores().weightBytes(),
                        (double) architecture.nLayer(),
                        (double) architecture.dModel()));
    }

    /** For a person. */
    String text() {
        TextTable table =
                new TextTable(
                        Set.of("shape"),
                        "architecture",
                        "sessions",
                        "median ms",
                        "spread",
                        "normalised",
                        "shape");
        study.repeated().stream()
                .sorted(Comparator.comparingDouble(DeviceStudy.Repeated::medianMs))
                .forEach(one ->
                        table.row(
                                new ArchitectureId(one.subject()).abbreviated(),
                                "" + one.sessions(),
                                Units.digits(one.medianMs()),
                                percent(one.spread().raw()),
                                percent(one.spread().normalised()),
                                shape(one.subject())));
        return String.join(
                System.lineSeparator(),
                "Device " + device,
                "",
                table.toString(),
                "",
                String.join(System.lineSeparator(), lines()));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "repeatability  medians of one architecture spread by %s; by %s normalised by the sentinels"
                        .formatted(
                                percent(study.spread().raw()),
                                percent(study.spread().normalised())));
        lines.add(
                "noise          half width of a session's 95 %% interval: %s, nine of ten below %s"
                        .formatted(percent(study.noise().median()), percent(study.noise().p90())));
        lines.add(
                "drift          by the sentinels the device was %s to %s slower than at first (negative: faster)"
                        .formatted(percent(study.fastest()), percent(study.slowest())));
        lines.add(
                study.prediction()
                        .map(error ->
                                "prediction     an architecture not measured is missed by %s, nine of ten by less than %s"
                                        .formatted(percent(error.median()), percent(error.p90())))
                        .orElse("prediction     too few architectures"));
        lines.add(
                "sessions       %d measured, %d failed%s"
                        .formatted(study.sessions(), failed, doubts()));
        return lines;
    }

    private String doubts() {
        return doubted.isEmpty()
                ? ", nothing speaks against any"
                : doubted.entrySet().stream()
                        .map(one -> "%s %d times".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ", "; disturbed: ", ""));
    }

    private static String word(Interference what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String shape(String subject) {
        Architecture architecture = architectures.get(subject);
        return architecture == null ? "" : Shapes.of(architecture);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
