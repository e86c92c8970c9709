package io.paretoform.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody before the page, and what the browser noticed meanwhile. */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final URI server;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context, URI server) {
        this.context = context;
        this.server = server;
        context.onRequest(this::note);
        page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    static Visit of(Browser browser, URI server, Look look) {
        return new Visit(
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(look.width(), look.height())
                                .setColorScheme(look.theme())),
                server);
    }

    /** Opens a page by what follows the {@code #} of its address. */
    Page open(String route) {
        page.navigate(server + "/#" + route);
        return page;
    }

    Page page() {
        return page;
    }

    /** A button by its name, in whatever element it is. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Requests to anybody but the service. */
    List<String> elsewhere() {
        return elsewhere;
    }

    /** Errors of scripts and what the console calls one. */
    List<String> complaints() {
        return complaints;
    }

    /** By how many CSS pixels the page is wider than its window. */
    int overflow() {
        return ((Number)
                        page.evaluate(
                                "document.documentElement.scrollWidth"
                                        + " - document.documentElement.clientWidth"))
                .intValue();
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(Request request) {
        String address = request.url();
        boolean inside =
                address.startsWith(server.toString())
                        || address.startsWith("blob:" + server)
                        || address.startsWith("data:");
        if (!inside) {
            elsewhere.add(address);
        }
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }
}
