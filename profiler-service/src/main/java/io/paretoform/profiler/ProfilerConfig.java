package io.paretoform.profiler;

import io.paretoform.core.measure.MeasurementPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a worker is told; {@code paretoform.profiler.*} or {@code PARETOFORM_PROFILER_*}. */
@ConfigMapping(prefix = "paretoform.profiler")
public interface ProfilerConfig {
    /** This worker's stable name among all workers; the host's name unless given. */
    Optional<String> worker();

    /** Threads that compute while a model is measured; part of the device class. */
    @WithDefault("1")
    int threads();

    /**
     * Cores that the measuring process is pinned to; unless given, as many as there are threads
     * from the last one down, where that leaves one for everything else.
     */
    Optional<List<Integer>> cores();

    /** How often the worker says that it lives. */
    @WithDefault("PT10S")
    Duration heartbeat();

    /**
     * How long the broker waits for news of a job before it gives the job to another worker; the
     * broker's default unless given, and within its bounds. Holds for the whole device class.
     */
    Optional<Duration> lock();

    /** The broker's {@code group.share.delivery.count.limit}. */
    @WithDefault("5")
    int deliveryLimit();

    /** A measurement that takes longer, building and loading included, fails. */
    @WithDefault("PT5M")
    Duration timeLimit();

    /**
     * In which the worker has a folder of its own for jobs, emptied of what an earlier life left.
     */
    @WithDefault("${java.io.tmpdir}/paretoform/work")
    Path workFolder();

    /** Where the file of random weights is kept; workers of one machine share it. */
    @WithDefault("${java.io.tmpdir}/paretoform/weights")
    Path weightsFolder();

    Policy policy();

    Child child();

    /** When a model counts as warm and as timed well enough. */
    interface Policy {
        @WithDefault("3")
        int minWarmUpRuns();

        @WithDefault("20")
        int maxWarmUpRuns();

        @WithDefault("10")
        int minRuns();

        @WithDefault("100")
        int maxRuns();

        /** Half width of the median's interval, as a share of the median, that ends the runs. */
        @WithDefault("0.01")
        double targetHalfWidth();

        /** Timed runs of one candidate end after this time. */
        @WithDefault("PT3S")
        Duration samplingTime();
    }

    /** The program that measures. */
    interface Child {
        /**
         * Program and arguments; the job's folder, or {@code --describe}, is added. Unless given,
         * this JVM's {@code java} with the jar of module measure-child.
         */
        Optional<List<String>> command();

        /** That jar, where it is not found from where this program lies. */
        Optional<Path> jar();

        /** Further options of its JVM, such as an ahead-of-time cache; not for a command. */
        Optional<List<String>> jvmOptions();
    }

    /** The configured name, or the host's. */
    default String workerName() {
        return worker().orElseGet(ProfilerConfig::hostName);
    }

    /** The policy that measurements follow; its version tells one that was configured. */
    default MeasurementPolicy measurementPolicy() {
        MeasurementPolicy standard = MeasurementPolicy.STANDARD;
        MeasurementPolicy configured = policy(standard.version());
        return configured.equals(standard) ? standard : policy(standard.version() + "-configured");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no host name; set paretoform.profiler.worker", e);
        }
    }

    private MeasurementPolicy policy(String version) {
        return new MeasurementPolicy(
                version,
                policy().minWarmUpRuns(),
                policy().maxWarmUpRuns(),
                policy().minRuns(),
                policy().maxRuns(),
                policy().targetHalfWidth(),
                policy().samplingTime(),
                timeLimit());
    }
}
