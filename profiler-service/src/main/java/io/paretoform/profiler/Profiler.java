package io.paretoform.profiler;

import io.micrometer.core.instrument.MeterRegistry;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.Topics;
import io.paretoform.messaging.DeadLetters;
import io.paretoform.messaging.FlowConfig;
import io.paretoform.messaging.WholeTopic;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * A worker's life: describe the device, set up its class's topic and group, read the searches,
 * announce, work; a thread of its own.
 */
public final class Profiler implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Profiler.class.getName());
    private static final String STAGE = "profiler-service";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ProfilerConfig config;
    private final FlowConfig flow;
    private final Topics topics;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Thread thread;
    private volatile @Nullable Worker worker;
    private volatile boolean announced;
    private volatile boolean closed;

    /** {@code onFailure} runs once if work ends by itself. */
    public Profiler(
            ProfilerConfig config,
            FlowConfig flow,
            MeterRegistry registry,
            Clock clock,
            Runnable onFailure) {
        this.config = config;
        this.flow = flow;
        this.topics = flow.topicSetup().topics();
        this.registry = registry;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("profiler").unstarted(() -> live(onFailure));
    }

    public void start() {
        thread.start();
    }

    /** Whether the device is announced and jobs are taken. */
    public boolean isReady() {
        return announced && thread.isAlive();
    }

    /** Stops measuring, gives the job at hand back and says farewell. */
    @Override
    public void close() {
        closed = true;
        Worker current = worker;
        if (current == null) {
            thread.interrupt();
        } else {
            current.stop();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void live(Runnable onFailure) {
        try {
            work(ChildDevice.start(config, flow.faultPoints()));
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "stopped before work began");
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                LOG.log(Level.ERROR, "profiler ends; its job goes to its next life", e);
                onFailure.run();
            }
        } finally {
            announced = false;
        }
    }

    private void work(Device device) throws InterruptedException {
        String deviceClass = device.facts().deviceClass();
        ShareGroup group = new ShareGroup(flow.group("profiler-service." + deviceClass));
        try (Admin admin = Admin.create(flow.settings().client())) {
            flow.topicSetup().ensureFlow(admin);
            flow.topicSetup().ensureProfileJobs(admin, deviceClass);
            group.configure(admin, config.lock());
        }
        try (WholeTopic<SearchDefinition> searches = searches();
                ResultLog results = new ResultLog(flow.settings(), flow.topicSetup());
                JobQueue queue =
                        new JobQueue(
                                flow.settings(), group.name(), topics.profileJobs(deviceClass));
                Announcer announcer =
                        new Announcer(
                                flow.settings(),
                                topics.devices(),
                                config.workerName(),
                                device.facts(),
                                config.heartbeat(),
                                clock)) {
            searches.awaitCaughtUp(PATIENCE);
            Worker starting =
                    new Worker(
                            device, queue, results, surroundings(searches, results, deviceClass));
            worker = starting;
            announcer.start();
            announced = true;
            LOG.log(Level.INFO, "measuring as {0}", deviceClass);
            if (!closed) {
                starting.run();
            }
        }
    }

    private WholeTopic<SearchDefinition> searches() {
        return new WholeTopic<>(
                flow.settings(),
                topics.searches(),
                Codec.SEARCHES,
                (origin, cause) ->
                        LOG.log(
                                Level.WARNING,
                                "skipped search at {0}: {1}",
                                origin.offset(),
                                cause));
    }

    private Worker.Surroundings surroundings(
            WholeTopic<SearchDefinition> searches, ResultLog results, String deviceClass) {
        return new Worker.Surroundings(
                config.workerName(),
                config.deliveryLimit(),
                search -> searches.get(search).filter(it -> it.state().isEnded()).isPresent(),
                new DeadLetters(topics, STAGE, clock),
                new Measurements(registry, STAGE, deviceClass),
                sentinels(results, deviceClass),
                flow.faultPoints(),
                clock);
    }

    private Sentinels sentinels(ResultLog results, String deviceClass) {
        String name = config.workerName();
        List<SentinelMeasured> history =
                SentinelLog.history(flow.settings(), flow.topicSetup(), name, deviceClass);
        List<Measured> doubtable =
                Sentinels.doubtable(history)
                        .map(since -> results.measuredSince(since, name, deviceClass))
                        .orElse(List.of());
        return new Sentinels(config.sentinelEvery(), history, doubtable, clock, new Random());
    }
}
