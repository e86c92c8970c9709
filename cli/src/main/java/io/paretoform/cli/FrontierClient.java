package io.paretoform.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.MeasuredAttempt;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the frontier-service can be asked; every method throws {@link ServerException}. */
final class FrontierClient {
    /** One HTML file that tells the search. */
    static final String REPORT = "report.html";

    private static final String SEARCHES = "/api/searches";

    /** As many as a page can hold. */
    private static final int MOST_SEARCHES = 200;

    private static final int WHOLE_ID = 64;

    private final URI server;
    private final Http http;

    /**
     * @param server for example {@code http://localhost:8080}
     * @param patience how long a query waits for a server that is away
     * @param token for a server that asks who calls
     */
    FrontierClient(URI server, Duration patience, Optional<Token> token) {
        this.server = server;
        this.http = new Http(server, patience, token);
    }

    /** The newest first, up to {@value #MOST_SEARCHES}. */
    List<SearchView> searches() {
        return list(http.get(SEARCHES + "?limit=" + MOST_SEARCHES), SearchView.class);
    }

    SearchView search(String id) {
        return read(http.get(path(id)), SearchView.class);
    }

    SearchView open(SearchRequest request) {
        return read(http.post(SEARCHES, write(request)), SearchView.class);
    }

    void pause(String id) {
        http.post(path(id) + "/pause");
    }

    void resume(String id) {
        http.post(path(id) + "/resume");
    }

    void cancel(String id) {
        http.post(path(id) + "/cancel");
    }

    List<MeasuredArchitecture> frontier(String id, FrontierQuery query) {
        return list(http.get(path(id) + "/frontier" + query.toUrl()), MeasuredArchitecture.class);
    }

    /** Every result of a search as a line of JSON, in the order in which they came in. */
    List<String> measurements(String id) {
        return http.get(path(id) + "/measurements").lines().toList();
    }

    /** Writes every result of a search into a file, a line each. */
    void measurements(String id, Path file) {
        http.get(
                path(id) + "/measurements",
                lines -> Files.copy(lines, file, StandardCopyOption.REPLACE_EXISTING));
    }

    /** Writes a file that the server makes of a search, such as {@value #REPORT}. */
    void download(String id, String name, Path file) {
        http.get(
                path(id) + "/" + name,
                content -> Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING));
    }

    /**
     * The architecture of this id, which a search has measured; an id that is cut short is looked
     * for on the frontiers, of the newest search first.
     */
    Architecture architecture(String id) {
        Stream<MeasuredArchitecture> candidates =
                id.length() == WHOLE_ID
                        ? list(http.get("/api/measurements/" + id), MeasuredArchitecture.class)
                                .stream()
                        : searches().stream()
                                .flatMap(one -> frontier(one.id(), FrontierQuery.ALL).stream());
        return candidates
                .filter(one -> one.id().hex().startsWith(id))
                .findFirst()
                .map(MeasuredArchitecture::architecture)
                .orElseThrow(() -> new ServerException("architecture " + id + ": on no frontier"));
    }

    /** Every attempt at an architecture, in all searches. */
    List<MeasuredAttempt> attempts(ArchitectureId candidate) {
        return list(http.get("/api/measurements/" + candidate.hex()), MeasuredAttempt.class);
    }

    List<DeviceAnnouncement> devices() {
        return list(http.get("/api/devices"), DeviceAnnouncement.class);
    }

    private static String path(String id) {
        return SEARCHES + "/" + id;
    }

    private static String write(Object body) {
        try {
            return Json.MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every request can be written as JSON", e);
        }
    }

    private <T> List<T> list(String json, Class<T> type) {
        return parse(() -> Json.MAPPER.readerForListOf(type).readValue(json));
    }

    private <T> T read(String json, Class<T> type) {
        return parse(() -> Json.MAPPER.readValue(json, type));
    }

    private interface Parser<T> {
        T parse() throws JsonProcessingException;
    }

    private <T> T parse(Parser<T> parser) {
        try {
            return parser.parse();
        } catch (JsonProcessingException e) {
            throw new ServerException(
                    server + " answers something else than expected: " + e.getOriginalMessage(), e);
        }
    }
}
