package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir Path directory;

    @Test
    void portIsTheSameAtTheNextStart() {
        int first = Ports.in(directory).claim("kafka");

        assertThat(Ports.in(directory).claim("kafka")).isEqualTo(first);
    }

    @Test
    void takenPortIsReplaced() throws IOException {
        int first = Ports.in(directory).claim("kafka");
        try (var taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();

            assertThat(Ports.in(directory).claim("kafka")).isNotEqualTo(first);
        }
    }

    @Test
    void differentNamesHaveDifferentPorts() {
        Ports ports = Ports.in(directory);

        assertThat(ports.claim("kafka")).isNotEqualTo(ports.claim("postgres"));
    }
}
