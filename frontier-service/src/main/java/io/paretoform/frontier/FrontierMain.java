package io.paretoform.frontier;

import io.paretoform.frontier.flow.Rebuild;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/**
 * Serves; or, with the argument {@code rebuild} or {@code PARETOFORM_FRONTIER_REBUILD=true}, makes
 * the database anew from the topics and ends. No other instance should run meanwhile: it would wait
 * for the database.
 */
@QuarkusMain
public class FrontierMain implements QuarkusApplication {
    private static final String PROPERTY = "paretoform.frontier.rebuild";
    private static final String VARIABLE = "PARETOFORM_FRONTIER_REBUILD";

    private final FrontierConfig config;
    private final Rebuild rebuild;

    FrontierMain(FrontierConfig config, Rebuild rebuild) {
        this.config = config;
        this.rebuild = rebuild;
    }

    public static void main(String... arguments) {
        if (List.of(arguments).contains("rebuild")
                || Boolean.getBoolean(PROPERTY)
                || Boolean.parseBoolean(System.getenv(VARIABLE))) {
            System.setProperty(PROPERTY, "true");
            System.setProperty("mp.messaging.incoming.measurements.enabled", "false");
            System.setProperty("mp.messaging.incoming.sentinels.enabled", "false");
            System.setProperty("quarkus.http.host-enabled", "false");
        }
        Quarkus.run(FrontierMain.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        if (config.rebuild()) {
            rebuild.run();
        } else {
            Quarkus.waitForExit();
        }
        return 0;
    }
}
