package io.paretoform.frontier.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.exports.report.Report;
import io.paretoform.frontier.RawHttp;
import io.paretoform.frontier.RawHttp.Reply;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class LimitsTest {
    private static final String CANCEL = "/api/searches/none/cancel";

    private final World world;
    private final RawHttp http;
    private final int port;

    LimitsTest(World world, @ConfigProperty(name = "quarkus.http.test-port") int port) {
        this.world = world;
        this.http = new RawHttp(port);
        this.port = port;
    }

    @Test
    void longAddressesAreRefusedInWords() {
        Reply path = http.send("GET", "/api/searches/" + "x".repeat(2_000), Map.of());
        Reply query = http.send("GET", "/api/searches?before=" + "x".repeat(20_000), Map.of());

        assertThat(path.status()).isEqualTo(414);
        assertThat(path.json().path("detail").asText())
                .isEqualTo("path of 2014 characters: expected at most 1024");
        assertThat(query.status()).isEqualTo(414);
        assertThat(query.json().path("detail").asText())
                .isEqualTo("query of 20007 characters: expected at most 4096");
    }

    @Test
    void bodyOfUnknownLengthIsBoundedToo() {
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        String text = "a\r\n{\"space\":\"\r\n" + chunk.repeat(80) + "0\r\n\r\n";
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        Reply reply =
                http.send(
                        "POST",
                        "/api/searches",
                        Map.of(
                                "Content-Type", "application/json",
                                "Transfer-Encoding", "chunked"),
                        body);

        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void pagesOfOtherSitesChangeNothing() {
        Reply other = http.send("POST", CANCEL, Map.of("Origin", "https://evil.example"));
        Reply none = http.send("POST", CANCEL, Map.of("Origin", "null"));
        Reply own = http.send("POST", CANCEL, Map.of("Origin", "http://localhost:" + port));

        assertThat(other.status()).isEqualTo(403);
        assertThat(other.json().path("detail").asText()).contains("https://evil.example");
        assertThat(none.status()).isEqualTo(403);
        assertThat(own.status()).isEqualTo(404);
        assertThat(http.send("POST", CANCEL, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void pagesWhoseNameWasMadeToLeadHereLearnNothing() {
        String list = "/api/searches";
        Reply foreign = http.send("GET", list, Map.of("Host", "evil.example:" + port));

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.json().path("detail").asText())
                .isEqualTo(
                        "host 'evil.example': expected this machine's name, localhost, an address,"
                                + " or a name in"
                                + " paretoform.frontier.access.hosts");
        for (String own :
                List.of("LOCALHOST", "page.localhost", "127.0.0.1", "[::1]", "10.0.0.7")) {
            Reply reply = http.send("GET", list, Map.of("Host", own + ":" + port));
            assertThat(reply.status()).as(own).isEqualTo(200);
        }
    }

    @Test
    void reportKeepsItsOwnContentPolicyToo() {
        String report = "/api/searches/" + world.search("nowhere", 3) + "/report.html";

        assertThat(http.send("GET", report, Map.of()).header("content-security-policy"))
                .endsWith(Report.CONTENT_POLICY);
    }

    @Test
    void everybodyMayDoEverythingWhereNobodyIsAsked() {
        assertThat(http.send("GET", "/api/me", Map.of()).json().toString())
                .isEqualTo(
                        "{\"name\":null,\"roles\":[\"viewer\",\"operator\"],"
                                + "\"authentication\":\"off\"}");
        assertThat(http.send("GET", "/api/me", Map.of("Authorization", "Bearer x")).status())
                .isEqualTo(200);
    }
}
