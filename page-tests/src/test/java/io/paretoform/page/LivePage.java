package io.paretoform.page;

/** Every page there is, and by what one sees that it is there. */
enum LivePage {
    SEARCHES("/", "pf-searches li"),
    SEARCH("/searches/%s", "pf-members tbody a"),
    CANDIDATE("/candidates/%s", "pf-candidate h2"),
    DEVICES("/devices", "pf-devices h1"),
    NEW("/new", "pf-search-fields fieldset");

    private final String route;
    private final String sign;

    LivePage(String route, String sign) {
        this.route = route;
        this.sign = sign;
    }

    /** What follows the {@code #} of its address. */
    String route(String search, String candidate) {
        return route.formatted(this == CANDIDATE ? candidate : search);
    }

    /** A selector of what is there once the page shows what it is for. */
    String sign() {
        return sign;
    }
}
