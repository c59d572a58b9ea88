package org.drainboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TcpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.9.9.9", "::1", "[::1]", "localhost", "LocalHost", "0.0.0.0", "::", "[::]"})
    void whatMeansAnotherPlaceOnEveryMachineIsLoopback(String host) {
        assertThat(Endpoint.Tcp.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.1", "127.example.net", "0x7f.example", "2001:db8::1", "[2001:db8::1]", "web1", "", ":"})
    void nothingElseIs(String host) {
        assertThat(Endpoint.Tcp.isLoopback(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 127.0.0.1",
        "[::1], 0:0:0:0:0:0:0:1",
        "::1, 0:0:0:0:0:0:0:1",
        "WEB1.example.NET, web1.example.net",
        "10.0.0.1, 10.0.0.1",
        "1.2.3.4.5, 1.2.3.4.5"
    })
    void aHostHasOneSpelling(String host, String canonical) {
        assertThat(Endpoint.Tcp.canonical(host)).isEqualTo(canonical);
    }
}
