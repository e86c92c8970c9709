package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server's directory with its {@code data/}, and the commands that make and serve it. */
record PostgresStorage(Path directory, PostgresBinaries binaries) {

    private Path data() {
        return directory.resolve("data");
    }

    /** Makes the data directory unless that was done before. A half-made one is made anew. */
    void initialiseOnce() {
        if (Files.exists(data())) {
            return;
        }
        Path draft = directory.resolve("data.new");
        var log = new LogFile(directory.resolve("postgres-init.log"));
        try {
            Files.createDirectories(directory);
            Trees.delete(draft);
            int exitCode =
                    OneShot.run(
                            asAllowed(
                                    List.of(
                                            binaries.programme("initdb"),
                                            "--auth=trust",
                                            "--username=" + PostgresServer.USER,
                                            "--encoding=UTF-8",
                                            "--locale=C",
                                            "--pgdata=" + draft)),
                            log);
            if (exitCode != 0) {
                throw new StackException("cannot initialise the database:\n" + log.tail(20));
            }
            Files.move(draft, data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + data(), e);
        }
    }

    /** What must survive is flushed to the disk; one machine's worth of connections. */
    List<String> serverCommand(int port) {
        return asAllowed(
                List.of(
                        binaries.programme("postgres"),
                        "-D",
                        data().toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "max_connections=60",
                        "-c",
                        "shared_buffers=32MB"));
    }

    /** PostgreSQL refuses to run as root; in a user namespace it is nobody. */
    private static List<String> asAllowed(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (Detached.programme("unshare").isEmpty()) {
            throw new StackException(
                    "PostgreSQL refuses to run as root, and there is no `unshare` to help it; run"
                            + " as an ordinary user, or give --jdbc-url");
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }
}
