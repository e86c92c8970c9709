package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.BestMember;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.exports.text.FrontierCsv;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
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

/** The frontiers of a search, as they are and as they were. */
@Path("/api/searches/{search}")
@Tag(name = "results")
public class FrontierResource {
    private static final int MOST_ON_A_PAGE = 10_000;

    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(FrontierCsv.TYPE))
                    .build();

    private final FrontierViews views;

    FrontierResource(FrontierViews views) {
        this.views = views;
    }

    @GET
    @Path("frontier")
    @Produces({MediaType.APPLICATION_JSON, FrontierCsv.TYPE})
    @Operation(
            summary =
                    "The architectures that nothing measured beats; header Link leads to the rest"
                            + " of a page")
    @APIResponse(
            responseCode = "200",
            description = "At most as many as asked for.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        implementation = MeasuredArchitecture.class)),
                @Content(
                        mediaType = FrontierCsv.TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "id,device,latency_ms,latency_ms_low,latency_ms_high,"
                                        + "non_dominated,architecture\n"
                                        + "4f43...,cpu-x86-64-fp32-1-0a1b2c3d,20.1,19.9,20.3,1.0,"
                                        + "\"{\"\"backbone\"\":\"\"gpt2\"\"}\"\n")
            })
    public Response frontier(
            @RestPath String search,
            @BeanParam AskedMembers asked,
            @RestQuery
                    @Parameter(
                            description =
                                    "An objective of the search: the best first, equal ones in the"
                                        + " order of their measurements, as are all unless given.",
                            example = "latency_ms")
                    @Nullable String sort,
            @RestQuery
                    @Parameter(
                            description = "1 to 10000, all unless given.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "10000"))
                    @Nullable String limit,
            @RestQuery
                    @Parameter(
                            description =
                                    "The id of a candidate: leaves it out, and what comes before.")
                    @Nullable String after,
            @RestQuery
                    @Parameter(
                            description =
                                    "The device class of that candidate, where several are asked"
                                            + " for; the last on any unless given.")
                    @Nullable String afterDevice,
            @Context Request request,
            @Context UriInfo uri) {
        FrontierQuery query =
                new FrontierQuery(
                        asked.device(),
                        asked.bounds(),
                        asked.asOf(),
                        Parameters.objective("sort", sort),
                        Parameters.after("after", after, afterDevice),
                        (int)
                                Parameters.number(
                                        "limit",
                                        limit,
                                        1,
                                        limit == null ? Integer.MAX_VALUE : MOST_ON_A_PAGE,
                                        Integer.MAX_VALUE));
        FrontierPage page = views.frontier(search, query);
        Response.ResponseBuilder answer = answer(page, request);
        if (page.hasMore()) {
            answer.link(next(page, uri.getRequestUriBuilder()), "next");
        }
        return answer.build();
    }

    private static Response.ResponseBuilder answer(FrontierPage page, Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        boolean asCsv =
                chosen != null && chosen.getMediaType().toString().startsWith(FrontierCsv.TYPE);
        return asCsv
                ? Response.ok(
                        FrontierCsv.write(page.objectives(), page.members()),
                        FrontierCsv.TYPE + ";charset=UTF-8")
                : Response.ok(page.members(), MediaType.APPLICATION_JSON);
    }

    /** The rest of the same frontier, whatever is measured meanwhile. */
    private static URI next(FrontierPage page, UriBuilder uri) {
        MeasuredArchitecture last = page.members().getLast();
        return uri.replaceQueryParam("at", page.number())
                .replaceQueryParam("after", last.id().hex())
                .replaceQueryParam("afterDevice", last.device())
                .build();
    }

    @GET
    @Path("best")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "For each device class the member that is best in an objective within bounds,"
                            + " or where there is none the one that misses them least")
    public List<BestMember> best(
            @RestPath String search,
            @BeanParam AskedMembers asked,
            @RestQuery
                    @Parameter(
                            description =
                                    "An objective of the search; decoder_parameters unless given,"
                                            + " or its first where it has not that.",
                            example = "decoder_parameters")
                    @Nullable String objective) {
        return views.best(
                search,
                asked.device(),
                asked.bounds(),
                asked.asOf(),
                Parameters.objective("objective", objective).orElse(null));
    }
}
