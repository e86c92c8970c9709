package io.paretoform.benchmarks;

import io.paretoform.contracts.Topics;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.local.KafkaBroker;
import io.paretoform.messaging.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Candidates a second from the generator through a broker into the proxy-service's pools: the
 * services and the broker are the artefacts that users run, each a process. Results come in as fast
 * as the pacing of the searches asks for them, so that it holds no batch back; nothing is measured.
 * Needs packaged services.
 */
public final class CandidateFlow {
    private static final int WARM_UP_SECONDS = 20;
    private static final int WINDOW_SECONDS = 10;

    private CandidateFlow() {}

    /** Prints a row of Markdown for every ten seconds. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 4) {
            System.err.println(
                    "usage: CandidateFlow RESULTS_A_SECOND SEARCHES SECONDS COMPRESSION"
                            + " [JVM_FLAG ...]");
            System.exit(2);
        }
        double wanted = Double.parseDouble(args[0]);
        int searches = Integer.parseInt(args[1]);
        int windows = Integer.parseInt(args[2]) / WINDOW_SECONDS;
        String compression = args[3];
        List<String> flags = List.of(args).subList(4, args.length);
        SearchSpace space = SearchSpaces.builtIn("gpt2").orElseThrow();
        Path folder = Files.createTempDirectory("candidate-flow");
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("broker"))) {
            FlowProcess.Start start =
                    new FlowProcess.Start(broker.bootstrapServers(), compression, flags, folder);
            try (FlowProcess generator = start.of("generator-service", 18_081);
                    FlowProcess proxy = start.of("proxy-service", 18_082)) {
                generator.awaitReady();
                proxy.awaitReady();
                try (ResultStream results =
                        new ResultStream(
                                new KafkaSettings(broker.bootstrapServers()),
                                new Topics("paretoform."),
                                IntStream.range(0, searches).mapToObj(i -> "flow-" + i).toList())) {
                    results.begin(space);
                    results.flow(wanted); // evolution proposes as many as have results
                    Thread.sleep(WARM_UP_SECONDS * 1_000L); // the time is what is chosen
                    print(new FlowCounts.Meter(generator, proxy), windows);
                }
            }
        }
    }

    private static void print(FlowCounts.Meter meter, int windows)
            throws IOException, InterruptedException {
        System.out.println(FlowCounts.HEAD);
        FlowCounts first = meter.read();
        FlowCounts before = first;
        for (int window = 0; window < windows; window++) {
            Thread.sleep(WINDOW_SECONDS * 1_000L); // the window is a time
            FlowCounts now = meter.read();
            System.out.println(now.since(before, Integer.toString(window + 1)));
            before = now;
        }
        System.out.println(before.since(first, String.format(Locale.ROOT, "all %d", windows)));
    }
}
