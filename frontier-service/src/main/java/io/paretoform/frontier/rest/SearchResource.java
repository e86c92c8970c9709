package io.paretoform.frontier.rest;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.frontier.flow.SearchDesk;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Opens searches, moves them and says how they stand. */
@Path("/api/searches")
@Tag(name = "searches")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private static final int MOST_ON_A_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    private final SearchDesk desk;
    private final SearchViews views;
    private final Clock clock;
    private final SearchIds ids;

    SearchResource(SearchDesk desk, SearchViews views, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.clock = clock;
        this.ids = new SearchIds(clock, new SecureRandom());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts a search as soon as one of its devices is live")
    @APIResponse(
            responseCode = "201",
            description = "The search is taken on.",
            content = @Content(schema = @Schema(implementation = SearchView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The search breaks rules, which are all named.",
            content =
                    @Content(
                            mediaType = Problem.JSON,
                            schema = @Schema(implementation = Problem.class)))
    public Response open(@Nullable SearchRequest request) {
        SearchDefinition definition =
                SearchRequests.definition(request, ids.next(), clock.instant());
        desk.open(definition);
        return Response.created(URI.create("/api/searches/" + definition.search()))
                .entity(views.search(definition.search()))
                .build();
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says what is wrong with a search, without starting it")
    @APIResponse(
            responseCode = "200",
            description = "It could be started.",
            content = @Content(schema = @Schema(implementation = SearchCheck.class)))
    public SearchCheck check(@Nullable SearchRequest request) {
        SearchDefinition definition =
                SearchRequests.definition(request, ids.next(), clock.instant());
        return new SearchCheck(definition.space().size().orElse(null));
    }

    @GET
    @Operation(summary = "Searches, newest first; header Link leads to older ones")
    @APIResponse(
            responseCode = "200",
            description = "At most as many as asked for.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = SearchView.class)))
    public Response list(
            @RestQuery @Parameter(description = "Only those in this state.", example = "running")
                    @Nullable String state,
            @RestQuery @Parameter(description = "Only those older than this one.")
                    @Nullable String before,
            @RestQuery
                    @Parameter(
                            description = "How many there may be on a page.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @Nullable String limit,
            @Context UriInfo asked) {
        SearchPage page =
                views.page(
                        Parameters.state(state),
                        Parameters.search("before", before),
                        (int) Parameters.number("limit", limit, 1, MOST_ON_A_PAGE, USUAL_PAGE));
        Response.ResponseBuilder answer = Response.ok(page.searches());
        if (page.next() != null) {
            answer.link(
                    asked.getRequestUriBuilder().replaceQueryParam("before", page.next()).build(),
                    "next");
        }
        return answer.build();
    }

    @GET
    @Path("{search}")
    @Operation(summary = "How a search stands and how far it is")
    public SearchView get(@RestPath String search) {
        return views.search(search);
    }

    @POST
    @Path("{search}/pause")
    @Operation(summary = "Stops the clock; what is being measured is still counted")
    @APIResponse(
            responseCode = "200",
            description = "How it stands now.",
            content = @Content(schema = @Schema(implementation = SearchView.class)))
    @APIResponse(responseCode = "409", description = "It has ended, or is paused already.")
    public SearchView pause(@RestPath String search) {
        return moved(search, desk.pause(search));
    }

    @POST
    @Path("{search}/resume")
    @Operation(summary = "Lets a paused search go on")
    @APIResponse(
            responseCode = "200",
            description = "How it stands now.",
            content = @Content(schema = @Schema(implementation = SearchView.class)))
    @APIResponse(responseCode = "409", description = "It is not paused.")
    public SearchView resume(@RestPath String search) {
        return moved(search, desk.resume(search));
    }

    @POST
    @Path("{search}/cancel")
    @Operation(summary = "Ends a search; what was found stays")
    @APIResponse(
            responseCode = "200",
            description = "How it stands now.",
            content = @Content(schema = @Schema(implementation = SearchView.class)))
    @APIResponse(responseCode = "409", description = "It has ended.")
    public SearchView cancel(@RestPath String search) {
        return moved(search, desk.cancel(search));
    }

    private SearchView moved(String search, boolean found) {
        if (!found) {
            throw new NotFoundException("search " + search + ": unknown");
        }
        return views.search(search);
    }
}
