package io.paretoform.profiler;

import io.paretoform.contracts.FailureReason;
import io.paretoform.messaging.FaultPoints;
import io.paretoform.onnx.GraphOptions;
import io.paretoform.onnx.InvalidArchitectureException;
import io.paretoform.onnx.OnnxGraph;
import io.paretoform.onnx.OnnxGraphs;
import io.paretoform.onnx.Variant;
import io.paretoform.onnx.WeightStore;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Measures each job in a process of its own, by the protocol of module measure-child. */
final class ChildDevice implements Device {
    private final ChildCommand command;
    private final DeviceFacts facts;
    private final Path work;
    private final JobProperties properties;
    private final FaultPoints faults;

    private ChildDevice(
            ChildCommand command,
            DeviceFacts facts,
            Path work,
            JobProperties properties,
            FaultPoints faults) {
        this.command = command;
        this.facts = facts;
        this.work = work;
        this.properties = properties;
        this.faults = faults;
    }

    /** Asks the program what it runs on, and removes what an earlier life left behind. */
    static ChildDevice start(ProfilerConfig config, FaultPoints faults)
            throws IOException, InterruptedException {
        ChildCommand command = ChildCommand.of(config);
        Path work = config.workFolder().resolve(config.workerName());
        JobFolder.removeLeftovers(work);
        DeviceFacts facts = DeviceDescription.ask(command, work, config.threads());
        JobProperties properties =
                new JobProperties(
                        config.threads(), MeasuredCores.of(config), config.weightsFolder());
        return new ChildDevice(command, facts, work, properties, faults);
    }

    @Override
    public DeviceFacts facts() {
        return facts;
    }

    @Override
    public Outcome measure(Task task) throws InterruptedException {
        try (JobFolder folder = JobFolder.in(work)) {
            return measure(task, folder);
        } catch (InvalidArchitectureException | ArithmeticException e) {
            return failed(FailureReason.INVALID_MODEL, String.valueOf(e.getMessage()));
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            Thread.interrupted();
            throw new InterruptedException("stopped while making the weights");
        } catch (IOException e) {
            return failed(FailureReason.RUNTIME_ERROR, e.toString());
        } catch (ChildProcess.TimeLimitException e) {
            return failed(
                    FailureReason.TIME_LIMIT, "took longer than " + task.protocol().timeLimit());
        }
    }

    private Outcome measure(Task task, JobFolder folder)
            throws IOException, InterruptedException, ChildProcess.TimeLimitException {
        long start = System.nanoTime();
        OnnxGraph graph =
                OnnxGraphs.build(task.architecture(), new GraphOptions(task.workload().logits()));
        long available = SystemMemory.availableBytes();
        if (graph.weightBytes() > available) {
            return failed(
                    FailureReason.OUT_OF_MEMORY,
                    "weights of %d bytes, but only %d bytes of memory are available"
                            .formatted(graph.weightBytes(), available));
        }
        WeightStore.ensure(properties.weights(), graph.weightFileBytes());
        Optional<OnnxGraph> decodeStep = decodeStep(task, graph.variant());
        folder.write(graph, decodeStep, properties.of(task, graph, decodeStep));
        double graphMs = millisSince(start);
        ChildProcess.Ended ended =
                ChildProcess.run(
                        command,
                        folder.path().toString(),
                        folder.path(),
                        task.protocol()
                                .timeLimit()
                                .minus(Duration.ofNanos(System.nanoTime() - start)),
                        () -> faults.passed("child-started"));
        return Answers.of(
                ended, task, new Answers.Context(graphMs, millisSince(start), provenance(graph)));
    }

    private static Optional<OnnxGraph> decodeStep(Task task, Variant variant) {
        return task.workload().decodes()
                ? Optional.of(OnnxGraphs.build(task.architecture(), GraphOptions.decode(variant)))
                : Optional.empty();
    }

    private Map<String, String> provenance(OnnxGraph graph) {
        Map<String, String> provenance = new HashMap<>(facts.details());
        provenance.put("graph_variant", graph.variant().key());
        provenance.put("seed", Long.toString(JobProperties.SEED));
        provenance.put("threads", Integer.toString(properties.threads()));
        return provenance;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static Outcome.Failed failed(FailureReason reason, String detail) {
        return new Outcome.Failed(reason, detail);
    }
}
