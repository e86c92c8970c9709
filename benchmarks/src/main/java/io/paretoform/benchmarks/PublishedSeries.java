package io.paretoform.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Latencies of many architectures on one device in the order in which they were measured, as
 * HW-GPT-Bench (Sukthanker et al., NeurIPS 2024) publishes them.
 *
 * @param chunks runs of the benchmark's program; time is continuous within each
 */
record PublishedSeries(String device, List<List<Point>> chunks) {
    /** So many architectures were measured by one run of the benchmark's program. */
    private static final int CHUNK = 2_500;

    /**
     * One architecture.
     *
     * @param features what its latency depends on, each positive
     * @param millis its repetitions, in order
     */
    record Point(List<Double> features, List<Double> millis) {}

    /**
     * The series of every device, in the order of the file.
     *
     * @param latencies with the columns {@code id}, {@code device} and {@code reps_ms}
     * @param architectures with {@code id}, {@code embed_dim}, {@code n_layer}, {@code mlp_ratios},
     *     {@code heads} and {@code bias}
     */
    static List<PublishedSeries> read(Path latencies, Path architectures) throws IOException {
        Map<String, List<Double>> features = features(Table.read(architectures));
        Table table = Table.read(latencies);
        int id = table.column("id");
        int device = table.column("device");
        int millis = table.column("reps_ms");
        Map<String, List<Point>> points = new LinkedHashMap<>();
        for (String[] row : table.rows()) {
            List<Double> known = features.get(row[id]);
            if (known == null) {
                throw new IOException(architectures + ": architecture " + row[id] + " is missing");
            }
            points.computeIfAbsent(row[device], _ -> new ArrayList<>())
                    .add(new Point(known, numbers(row[millis])));
        }
        return points.entrySet().stream()
                .map(one -> new PublishedSeries(one.getKey(), chunks(one.getValue())))
                .toList();
    }

    List<Point> points() {
        return chunks.stream().flatMap(List::stream).toList();
    }

    private static List<List<Point>> chunks(List<Point> points) {
        List<List<Point>> chunks = new ArrayList<>();
        for (int from = 0; from < points.size(); from += CHUNK) {
            chunks.add(points.subList(from, Math.min(from + CHUNK, points.size())));
        }
        return chunks;
    }

    private static Map<String, List<Double>> features(Table table) {
        int id = table.column("id");
        int width = table.column("embed_dim");
        int layers = table.column("n_layer");
        int ratios = table.column("mlp_ratios");
        int heads = table.column("heads");
        int bias = table.column("bias");
        Map<String, List<Double>> features = new LinkedHashMap<>();
        for (String[] row : table.rows()) {
            features.put(
                    row[id],
                    List.of(
                            Double.valueOf(row[width]),
                            Double.valueOf(row[layers]),
                            sum(row[ratios]),
                            sum(row[heads]),
                            1 + Double.parseDouble(row[bias])));
        }
        return features;
    }

    private static double sum(String numbers) {
        return numbers(numbers).stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.strip().split(" ", -1)).map(Double::valueOf).toList();
    }
}
