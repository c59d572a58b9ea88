package org.drainboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A loopback address means another place on every machine; any other the same one. */
final class SshEndpointTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, ssh://web1/127.0.0.1:9000, true",
        "localhost, ssh://web1/127.0.0.1:9000, true",
        "::1, ssh://web1/[::1]:9000, true",
        "127.0.0.1, ssh://web2/127.0.0.1:9000, false",
        "127.0.0.1, 127.0.0.1:9000, false",
        "10.0.0.5, 10.0.0.5:9000, true",
        "10.0.0.5, 10.0.0.5:9001, false",
    })
    void aPoolBehindSshStandsWhereItsMachineSeesIt(String host, String address, boolean stands) {
        Endpoint pool = new Endpoint.Ssh(new SshHost(null, "web1", null), new Endpoint.Tcp(host, 9000));
        assertThat(pool.standsAt(address)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:9000, true", "ssh://web1/127.0.0.1:9000, false"})
    void aPoolOfThisMachineIsNotBehindAHaproxyOfAnother(String address, boolean stands) {
        assertThat(new Endpoint.Tcp("127.0.0.1", 9000).standsAt(address)).isEqualTo(stands);
    }
}
