package io.paretoform.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A client of its own process: attaches, says so on standard output, and stays until it is killed.
 */
final class ClientMain {
    static final String ATTACHED = "attached";

    private ClientMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        var options =
                new StackOptions(
                        new StateDirectory(Path.of(arguments[0])),
                        StackLayout.at(Path.of(arguments[1])),
                        ExternalServers.NOWHERE);
        try (var stack = Stack.attach(options, status -> {})) {
            System.out.println(ATTACHED + " " + stack.status().supervisorPid());
            new CountDownLatch(1).await();
        }
    }
}
