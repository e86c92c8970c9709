package io.paretoform.frontier.rest;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.ArchitectureYaml;
import io.paretoform.exports.model.HuggingFaceConfig;
import io.paretoform.exports.model.HuggingFaceException;
import io.paretoform.onnx.InvalidArchitectureException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A candidate as files for other tools. */
@Path("/api/candidates/{candidate}")
@Tag(name = "exports")
@APIResponse(responseCode = "404", description = "It was never measured.")
public class CandidateExportResource {
    private final ExportViews views;
    private final ModelFiles models;
    private final DownloadGate gate;

    CandidateExportResource(ExportViews views, ModelFiles models, DownloadGate gate) {
        this.views = views;
        this.models = models;
        this.gate = gate;
    }

    @GET
    @Path("model.onnx")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "The candidate as an ONNX model",
            description =
                    "Its weights are in model.onnx.data, which must lie beside it under that name.")
    @APIResponse(responseCode = "422", description = "No graph can be built of it.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example =
                                    "(protocol buffers: a graph whose weights lie in"
                                            + " model.onnx.data)"))
    public Response model(@RestPath String candidate) {
        return file(
                candidate,
                architecture ->
                        Download.file(ModelFiles.MODEL, models.graph(architecture).model()));
    }

    @GET
    @Path("model.onnx.data")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "The weights of model.onnx that training would start from",
            description = "The same each time.")
    @APIResponse(
            responseCode = "422",
            description = "No graph can be built of it, or there is more than is handed out here.")
    @APIResponse(responseCode = "503", description = "Other large files are being made.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example =
                                    "(floats, little end first, at the offsets that model.onnx"
                                            + " names)"))
    public Response weights(@RestPath String candidate, @Context RoutingContext request) {
        return file(
                candidate,
                architecture -> {
                    ModelFiles.Weights weights = models.weights(architecture);
                    gate.enter(request);
                    return Download.as("attachment", ModelFiles.WEIGHTS, weights.content())
                            .header(HttpHeaders.CONTENT_LENGTH, weights.bytes())
                            .build();
                });
    }

    @GET
    @Path("huggingface.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The candidate as config.json for Hugging Face's transformers")
    @APIResponse(
            responseCode = "422",
            description = "transformers cannot say it; the genes that forbid it are named.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "{\"model_type\":\"gpt2\",\"n_embd\":512,\"n_layer\":3,\"n_head\":8}"))
    public Response huggingFace(@RestPath String candidate) {
        return file(
                candidate,
                architecture ->
                        Download.file("config.json", HuggingFaceConfig.of(architecture).json()));
    }

    @GET
    @Path("architecture.yaml")
    @Produces("application/yaml")
    @Operation(summary = "The candidate's genes, as every command takes them")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = "application/yaml",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    """
                                    backbone: gpt2
                                    d_model: 512
                                    n_layer: 3
                                    n_head: [8, 2, 4]
                                    """))
    public Response yaml(@RestPath String candidate) {
        return file(
                candidate,
                architecture ->
                        Download.file(
                                architecture.id().abbreviated() + ".yaml",
                                ArchitectureYaml.write(architecture)));
    }

    private Response file(String candidate, Function<Architecture, Response> maker) {
        Architecture architecture = views.architecture(Parameters.candidate(candidate));
        try {
            return maker.apply(architecture);
        } catch (InvalidArchitectureException | HuggingFaceException | ArithmeticException e) {
            return Download.notExportable(e);
        }
    }
}
