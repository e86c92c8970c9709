package io.paretoform.frontier.rest;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.frontier.flow.SearchDesk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Searches. */
@Path("/api/searches")
public class SearchResource {
    private final SearchDesk desk;
    private final SearchViews views;
    private final Clock clock;

    SearchResource(SearchDesk desk, SearchViews views, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    @POST
    public Response open(SearchRequest request) {
        SearchDefinition definition =
                SearchRequests.definition(request, UUID.randomUUID().toString(), clock.instant());
        desk.open(definition);
        return Response.created(URI.create("/api/searches/" + definition.search()))
                .entity(views.search(definition.search()))
                .build();
    }

    @GET
    @Path("{search}")
    public SearchView get(@RestPath String search) {
        return views.search(search);
    }

    @GET
    @Path("{search}/frontier")
    public List<MemberView> frontier(@RestPath String search) {
        return views.frontier(search);
    }
}
