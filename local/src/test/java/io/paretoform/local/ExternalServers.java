package io.paretoform.local;

import java.util.Optional;

/** Broker and database that nobody runs: fake services do not ask. Keeps the tests quick. */
final class ExternalServers {
    static final ExternalServices NOWHERE =
            new ExternalServices(
                    Optional.of("127.0.0.1:1"),
                    Optional.of(
                            new Database("jdbc:postgresql://127.0.0.1:1/none", "me", "secret")));

    private ExternalServers() {}
}
