package io.paretoform.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A real PostgreSQL as a child process. Data, log and the chosen port are in one directory; a
 * second start there finds them again. Listens on the loopback address only, without a password.
 */
public final class PostgresServer implements AutoCloseable {
    /** The database that is made for us. */
    public static final String DATABASE = "paretoform";

    /** The user who owns it. */
    public static final String USER = "paretoform";

    private final ServiceProcess process;
    private final String jdbcUrl;

    private PostgresServer(ServiceProcess process, String jdbcUrl) {
        this.process = process;
        this.jdbcUrl = jdbcUrl;
    }

    /** Starts a server in this directory and waits until the database can be used. */
    public static PostgresServer start(Path directory) {
        Orphans.stop(directory);
        PostgresServer server =
                launch(directory, Ports.in(directory), Supervision.in(directory), () -> {});
        try {
            server.process.awaitReady(ServiceProcess.READY_LIMIT);
            return server;
        } catch (StackException e) {
            server.close();
            throw e;
        }
    }

    static PostgresServer launch(
            Path directory, Ports ports, Supervision supervision, Runnable onChange) {
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        PostgresStorage storage = new PostgresStorage(directory.toAbsolutePath(), binaries);
        storage.initialiseOnce();
        int port = ports.claim("postgres");
        var spec =
                new ServiceSpec(
                        "postgres",
                        storage.serverCommand(port),
                        Map.of(),
                        new PostgresProbe(port),
                        StopSignal.INT);
        return new PostgresServer(
                ServiceProcess.start(spec, supervision, onChange),
                PostgresProbe.url(port, DATABASE));
    }

    /** For clients, with the user in it. The same for as long as the directory lives. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** The child process; when it dies it is started again. */
    public ServiceProcess process() {
        return process;
    }

    /** Waits until the database can be used, for instance after a kill. */
    public void awaitReady(Duration limit) {
        process.awaitReady(limit);
    }

    @Override
    public void close() {
        process.close();
    }
}
