package io.paretoform.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs the facts of {@code modules.js} on the page's modules as they are written. */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIf(value = "io.paretoform.page.Chromium#isInstalled", disabledReason = Chromium.MISSING)
class ModulesTest {
    private static final String ORIGIN = "http://modules.test";
    private static final Path MODULES = Path.of("../frontier-service/src/main/resources/web/app");
    private static final Path FACTS = Path.of("src/test/resources/modules.js");

    private Chromium chromium;
    private Page page;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        BrowserContext context = chromium.browser().newContext();
        context.route(ORIGIN + "/**", ModulesTest::answer);
        page = context.newPage();
        page.navigate(ORIGIN + "/");
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @TestFactory
    Stream<DynamicTest> facts() {
        List<?> names =
                (List<?>)
                        page.evaluate(
                                "async () => Object.keys((await import('/modules.js')).facts)");
        return names.stream()
                .map(String::valueOf)
                .map(name -> DynamicTest.dynamicTest(name, () -> holds(name)));
    }

    private void holds(String name) {
        page.evaluate("async name => (await import('/modules.js')).facts[name]()", name);
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        switch (path) {
            case "/" ->
                    route.fulfill(
                            new Route.FulfillOptions().setContentType("text/html").setBody(""));
            case "/modules.js" -> script(route, FACTS);
            default -> script(route, MODULES.resolve(path.substring(1)));
        }
    }

    private static void script(Route route, Path file) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setPath(file));
    }
}
