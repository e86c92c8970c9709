package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Precision;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.SearchState;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code asyncapi.yaml} says what the topics are and what their messages hold. */
class AsyncApiTest {
    private static final String PREFIX = "some.";
    private static final String DEVICE = "some-class";

    private final AsyncApi document;

    AsyncApiTest() throws IOException {
        document = AsyncApi.load();
    }

    static Set<String> names() {
        return GoldenFiles.names();
    }

    static Stream<Arguments> enumerations() {
        return Stream.of(
                Arguments.of("SearchState", SearchState.values()),
                Arguments.of("Origin", Origin.values()),
                Arguments.of("AdmissionOrder", AdmissionOrder.values()),
                Arguments.of("FailureReason", FailureReason.values()),
                Arguments.of("DeadLetterReason", DeadLetter.Reason.values()),
                Arguments.of("LogitsScope", LogitsScope.values()),
                Arguments.of("Precision", Precision.values()));
    }

    @Test
    void channelsAreTheTopics() {
        Topics topics = new Topics(PREFIX);
        List<String> names =
                Arrays.stream(Topics.class.getDeclaredMethods())
                        .filter(AsyncApiTest::namesATopic)
                        .map(method -> name(method, topics))
                        .toList();

        assertThat(document.channels().valueStream().map(AsyncApiTest::address))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void messagesAreThoseOfTheGoldenFiles() {
        assertThat(document.messages().propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        names().stream().map(AsyncApiTest::messageName).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void fieldsOfAMessageAreThoseOfItsGoldenFile(String name) throws IOException {
        JsonNode payload = document.messages().path(messageName(name)).path("payload");

        assertThat(SchemaCheck.differences(document, payload, GoldenFiles.json(name))).isEmpty();
    }

    @Test
    void everyMessageTravelsInOneChannel() {
        List<JsonNode> carried =
                document.channels()
                        .valueStream()
                        .flatMap(channel -> channel.path("messages").valueStream())
                        .map(document::resolve)
                        .toList();

        assertThat(carried)
                .containsExactlyInAnyOrderElementsOf(document.messages().valueStream().toList());
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void valuesAreThoseOfTheEnumeration(String schema, Enum<?>[] values) {
        assertThat(AsyncApi.texts(document.schema(schema).path("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(values)
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .toList());
    }

    @Test
    void fieldsOfAnArchitectureAreItsBackboneAndTheGenes() {
        JsonNode properties = document.schema("Architecture").path("properties");

        assertThat(properties.propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Stream.of("backbone"),
                                        Arrays.stream(Gene.values()).map(Gene::key))
                                .toList());
        assertThat(AsyncApi.texts(properties.at("/backbone/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Backbone.values()).map(Backbone::key).toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.references())
                .allSatisfy(it -> assertThat(document.at(it).isMissingNode()).as(it).isFalse());
    }

    private static boolean namesATopic(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && method.getReturnType() == String.class
                && !List.of("prefix", "toString").contains(method.getName());
    }

    private static String name(Method topic, Topics topics) {
        try {
            return (String)
                    (topic.getParameterCount() == 0
                            ? topic.invoke(topics)
                            : topic.invoke(topics, DEVICE));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(topic + " names a topic", e);
        }
    }

    private static String address(JsonNode channel) {
        return channel.path("address")
                .asText()
                .replace("{prefix}", PREFIX)
                .replace("{deviceClass}", DEVICE);
    }

    private static String messageName(String name) {
        return GoldenFiles.message(name).getClass().getSimpleName();
    }
}
