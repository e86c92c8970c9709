package io.paretoform.profiler;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the end of a measuring process as the outcome of its task. */
final class Answers {
    private static final int MEASURED = 0;
    private static final int INVALID_MODEL = 3;
    private static final int OUT_OF_MEMORY = 4;
    private static final int KILLED = 128 + 9;
    private static final int LONGEST_DETAIL = 500;

    /** What a result has fields of its own for. */
    private static final Set<String> FIELDS =
            Set.of(
                    "samples_ms",
                    "warmup_steady",
                    "affinity",
                    "others_cpu_cores",
                    "own_cpu_cores",
                    "stolen_cpu_cores",
                    "involuntary_switches",
                    "throttled",
                    "clock_step_ms",
                    "session_ms");

    /** Not reported by the process: counted, or made of the samples and sentinels. */
    private static final Set<Objective> DERIVED =
            Set.of(
                    Objective.DECODER_PARAMETERS,
                    Objective.LATENCY_MS,
                    Objective.LATENCY_NORMALISED_MS,
                    Objective.LATENCY_DECODE_MS);

    /**
     * What the service knows besides.
     *
     * @param graphMs time it took to make the graph and its weights
     * @param totalMs time since the task was taken
     * @param provenance of the numbers
     */
    record Context(double graphMs, double totalMs, Map<String, String> provenance) {}

    private Answers() {}

    static Outcome of(ChildProcess.Ended ended, Task task, Context context) {
        if (ended.exitCode() != MEASURED) {
            return new Outcome.Failed(reason(ended), detail(ended));
        }
        try {
            return done(ended.answer(), task, context);
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed(
                    FailureReason.RUNTIME_ERROR,
                    "the measuring process answered nonsense: " + e.getMessage());
        }
    }

    private static Outcome done(ChildReport answer, Task task, Context context) {
        int threads = computingThreads(answer, task);
        TimedModel prefill = TimedModel.read(answer, "", threads);
        List<TimedModel> models = new ArrayList<>(List.of(prefill));
        Map<String, Interval> objectives = objectives(answer);
        objectives.put(Objective.LATENCY_MS.name(), prefill.median());
        if (task.workload().decodes()) {
            TimedModel decodeStep = TimedModel.read(answer, "decode_", threads);
            models.add(decodeStep);
            objectives.put(Objective.LATENCY_DECODE_MS.name(), decodeStep.median());
        }
        List<Interference> interference =
                models.stream()
                        .flatMap(model -> model.interference().stream())
                        .distinct()
                        .sorted()
                        .toList();
        if (task.protocol().requireQuiet() && !interference.isEmpty()) {
            return new Outcome.Failed(
                    FailureReason.DISTURBED, "refused, as the protocol demands: " + interference);
        }
        return new Outcome.Done(
                objectives,
                prefill.samplesMs(),
                models.stream().allMatch(TimedModel::steady),
                interference,
                conditions(answer),
                new MeasurementCost(
                        context.totalMs(),
                        context.graphMs(),
                        models.stream().mapToDouble(TimedModel::sessionMs).sum(),
                        models.stream().mapToDouble(TimedModel::forwardMs).sum()),
                provenance(answer, context));
    }

    /** On another device than the processor none does, and its thread may wait as it likes. */
    private static int computingThreads(ChildReport answer, Task task) {
        String kind = answer.find("device").orElse(DeviceDescription.CPU);
        return kind.equals(DeviceDescription.CPU) ? task.workload().threads() : 0;
    }

    private static Map<String, String> provenance(ChildReport answer, Context context) {
        Map<String, String> provenance = new HashMap<>(context.provenance());
        answer.lines().entrySet().stream()
                .filter(line -> !FIELDS.contains(line.getKey()))
                .filter(line -> Objective.named(line.getKey()).isEmpty())
                .forEach(line -> provenance.put(line.getKey(), line.getValue()));
        return provenance;
    }

    /** Those that the process reports under their names. */
    private static Map<String, Interval> objectives(ChildReport answer) {
        Map<String, Interval> objectives = new HashMap<>();
        Objective.KNOWN.stream()
                .filter(objective -> !DERIVED.contains(objective))
                .map(Objective::name)
                .forEach(name -> objectives.put(name, exactly(answer.number(name))));
        return objectives;
    }

    private static Interval exactly(double value) {
        return new Interval(value, value, value);
    }

    private static MeasurementConditions conditions(ChildReport answer) {
        List<Integer> cores =
                answer.find("affinity").stream()
                        .flatMap(list -> Stream.of(list.split(",", -1)))
                        .filter(core -> core.matches("\\d+"))
                        .map(Integer::valueOf)
                        .toList();
        return new MeasurementConditions(
                cores,
                answer.number("others_cpu_cores"),
                answer.number("own_cpu_cores"),
                answer.numberOr("stolen_cpu_cores", 0),
                (long) answer.number("involuntary_switches"),
                (long) answer.numberOr("throttled", 0),
                answer.numberOr("clock_step_ms", 0));
    }

    private static FailureReason reason(ChildProcess.Ended ended) {
        return switch (ended.exitCode()) {
            case INVALID_MODEL -> FailureReason.INVALID_MODEL;
            case OUT_OF_MEMORY -> FailureReason.OUT_OF_MEMORY;
            case KILLED ->
                    ended.memoryRanOut()
                            ? FailureReason.OUT_OF_MEMORY
                            : FailureReason.RUNTIME_ERROR;
            default ->
                    saysMemory(ended.complaints())
                            ? FailureReason.OUT_OF_MEMORY
                            : FailureReason.RUNTIME_ERROR;
        };
    }

    /** The words of a JVM, and of C's and C++'s libraries, that get no more memory. */
    private static boolean saysMemory(String complaints) {
        String words = complaints.toLowerCase(Locale.ROOT);
        return words.contains("insufficient memory")
                || words.contains("cannot allocate memory")
                || words.contains("bad_alloc")
                || words.contains("outofmemoryerror");
    }

    private static String detail(ChildProcess.Ended ended) {
        String said = ended.answer().find("error").orElse(ended.complaints().strip());
        String kept = said.substring(Math.max(0, said.length() - LONGEST_DETAIL));
        return "the measuring process ended with " + ended.exitCode() + ": " + kept;
    }
}
