package io.paretoform.profiler;

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

    /** What is measured on: {@code cpu}, or {@code cuda} for the first NVIDIA GPU. */
    @WithDefault("cpu")
    String device();

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

    /**
     * In which the worker has a folder of its own for jobs, emptied of what an earlier life left.
     */
    @WithDefault("${java.io.tmpdir}/paretoform/work")
    Path workFolder();

    /** Where the file of random weights is kept; workers of one machine share it. */
    @WithDefault("${java.io.tmpdir}/paretoform/weights")
    Path weightsFolder();

    /**
     * Time between two sentinels, models that never change and tell whether the device did, while
     * there are jobs; zero for none.
     */
    @WithDefault("PT30S")
    Duration sentinelEvery();

    Child child();

    /** The program that measures. */
    interface Child {
        /**
         * Program and arguments; the job's folder, or {@code --describe}, is added. Unless given,
         * this JVM's {@code java} with the jar of module measure-child, told the device.
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

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no host name; set paretoform.profiler.worker", e);
        }
    }
}
