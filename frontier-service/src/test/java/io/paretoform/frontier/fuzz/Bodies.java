package io.paretoform.frontier.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Bodies made from a good one by changing it here and there. */
final class Bodies {
    private static final String HERE = "@here@";
    private static final int MOST_CHANGES = 3;

    private Bodies() {}

    static byte[] like(JsonNode good, RandomGenerator random) {
        String text = good.toString();
        int changes = random.nextInt(MOST_CHANGES + 1);
        JsonNode tree = good.deepCopy();
        for (int i = 0; i < changes; i++) {
            text = changed(tree, random).replace('"' + HERE + '"', Hostile.json(random));
        }
        return random.nextInt(10) == 0
                ? broken(text.getBytes(StandardCharsets.UTF_8), random)
                : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String changed(JsonNode tree, RandomGenerator random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> change(object, random);
            case ArrayNode array -> change(array, random);
            default -> throw new IllegalStateException("only containers are collected");
        }
        return tree.toString();
    }

    private static void change(ObjectNode object, RandomGenerator random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "a" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("unknown", TextNode.valueOf(HERE));
            case 2 -> object.set(Hostile.text(random), TextNode.valueOf("x"));
            default -> object.set(name, TextNode.valueOf(HERE));
        }
    }

    private static void change(ArrayNode array, RandomGenerator random) {
        if (array.isEmpty() || random.nextInt(3) == 0) {
            array.add(HERE);
        } else if (random.nextInt(3) == 0) {
            JsonNode again = array.get(0);
            for (int i = 0; i < 60; i++) {
                array.add(again);
            }
        } else {
            array.set(random.nextInt(array.size()), TextNode.valueOf(HERE));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static byte[] broken(byte[] body, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 1 -> {
                byte[] changed = body.clone();
                for (int i = 0; i < 3 && changed.length > 0; i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
            case 2 -> {
                byte[] noise = new byte[random.nextInt(2_000)];
                random.nextBytes(noise);
                yield noise;
            }
            default -> Arrays.copyOf(body, 270_000);
        };
    }
}
