package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports of one state directory: chosen once and kept, so that what is restarted is found where
 * it was. A port that someone else has taken meanwhile is replaced.
 */
public final class Ports {
    /** Below the range from which systems give ports to outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private final Path file;
    private final Properties chosen = new Properties();

    private Ports(Path file) {
        this.file = file;
    }

    /** The ports remembered in this directory. */
    public static Ports in(Path directory) {
        var ports = new Ports(directory.resolve("ports.properties"));
        try {
            Files.createDirectories(directory);
            if (Files.exists(ports.file)) {
                try (var reader = Files.newBufferedReader(ports.file)) {
                    ports.chosen.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ports.file, e);
        }
        return ports;
    }

    /** The port of this name: the remembered one if it is free, else another. */
    public synchronized int claim(String name) {
        int port = Integer.parseInt(chosen.getProperty(name, "0"));
        while (port == 0 || !isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (chosen.containsValue(Integer.toString(port))) {
                port = 0;
            }
        }
        chosen.setProperty(name, Integer.toString(port));
        save();
        return port;
    }

    private void save() {
        try (var writer = Files.newBufferedWriter(file)) {
            chosen.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
