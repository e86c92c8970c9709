package io.paretoform.frontier.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.exports.report.Report;
import io.paretoform.exports.report.ReportData;
import io.paretoform.exports.text.FrontierCsv;
import io.paretoform.exports.text.SearchYaml;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a search found, as files. */
@Path("/api/searches/{search}")
@Tag(name = "exports")
@APIResponse(responseCode = "404", description = "There is no such search.")
public class SearchExportResource {
    private final SearchViews searches;
    private final ExportViews exports;
    private final DownloadGate gate;

    SearchExportResource(SearchViews searches, ExportViews exports, DownloadGate gate) {
        this.searches = searches;
        this.exports = exports;
        this.gate = gate;
    }

    @GET
    @Path("frontier.csv")
    @Produces(FrontierCsv.TYPE)
    @Operation(summary = "The frontier, an architecture a line with objectives and intervals")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    """
                                    id,device,latency_ms,...
                                    4f43...,cpu-x86-64-fp32-1-0a1b2c3d,20.1,...
                                    """))
    public Response csv(@RestPath String search) {
        SearchView view = searches.search(search);
        return Download.file(
                "frontier-" + view.id() + ".csv",
                FrontierCsv.write(view.objectives(), exports.frontier(search)));
    }

    @GET
    @Path("frontier.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The frontier with raw samples and conditions")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = MeasuredArchitecture.class)))
    public Response json(@RestPath String search) throws JsonProcessingException {
        return Download.file(
                "frontier-" + search + ".json",
                Json.MAPPER
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(exports.frontier(search))
                        + "\n");
    }

    @GET
    @Path("search.yaml")
    @Produces("application/yaml")
    @Operation(summary = "What makes the same search again")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = "application/yaml",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "space: gpt2\nseed: 1\nbudget: {measurements: 200}\n"))
    public Response yaml(@RestPath String search) {
        return Download.file("search.yaml", SearchYaml.write(searches.search(search)));
    }

    @GET
    @Path("report.html")
    @Produces("text/html;charset=UTF-8")
    @Operation(summary = "The search as one HTML file that needs nothing else")
    @APIResponse(responseCode = "503", description = "Other large files are being made.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "<!DOCTYPE html><html lang=\"en\">...</html>"))
    public Response report(@RestPath String search, @Context RoutingContext request) {
        gate.enter(request);
        ReportData data = exports.report(search);
        StreamingOutput content =
                out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    Report.write(data, writer);
                    writer.flush();
                };
        return Download.as("inline", "report-" + search + ".html", content)
                .header("Content-Security-Policy", Report.CONTENT_POLICY)
                .build();
    }
}
