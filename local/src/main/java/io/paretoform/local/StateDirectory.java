package io.paretoform.local;

import java.nio.file.Path;

/**
 * The folder that one stack lives in.
 *
 * @param root absolute
 */
public record StateDirectory(Path root) {

    public StateDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Logs and pid files. */
    public Path run() {
        return root.resolve("run");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    /** Locked by the supervisor while it lives. */
    Path lock() {
        return root.resolve("supervisor.lock");
    }

    /** Remembers who the supervisor is. */
    Path supervisorPid() {
        return root.resolve("supervisor.pid");
    }

    /** One locked file for each attached client. */
    Path clients() {
        return root.resolve("clients");
    }

    /** Exists while the stack is to stay without clients. */
    Path pinned() {
        return root.resolve("pinned");
    }

    /** With which a Prometheus watches the stack; made anew whenever it starts. */
    public Path prometheus() {
        return root.resolve("prometheus.yml");
    }

    Path status() {
        return root.resolve("stack.json");
    }
}
