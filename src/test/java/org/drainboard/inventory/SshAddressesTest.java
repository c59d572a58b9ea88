package org.drainboard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.inventory.StatusAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that lead through ssh, and what must not pass for one. */
final class SshAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "web1/run/haproxy/admin.sock, , web1, , /run/haproxy/admin.sock",
        "op@web1.example.net:2222/a b'c, op, web1.example.net, 2222, /a b'c",
        "op@[fe80::1]/run/x.sock, op, fe80::1, , /run/x.sock",
    })
    void aSocketOfAMachineIsRead(String text, String user, String host, Integer port, String path) {
        assertThat(SshAddresses.endpoint(text))
                .isEqualTo(Parsed.good(new Endpoint.Ssh(new SshHost(user, host, port), new Endpoint.Unix(path))));
    }

    @Test
    void anAddressOfAMachineIsRead() {
        assertThat(SshAddresses.endpoint("web1/[::1]:9999"))
                .isEqualTo(
                        Parsed.good(new Endpoint.Ssh(new SshHost(null, "web1", null), new Endpoint.Tcp("::1", 9999))));
    }

    @Test
    void aStatusPageOfAMachineIsRead() {
        SshHost web1 = new SshHost(null, "web1", null);
        assertThat(SshAddresses.status("web1/run/php/www.sock#/fpm-status"))
                .isEqualTo(Parsed.good(new StatusAddress.FastCgi(
                        new Endpoint.Ssh(web1, new Endpoint.Unix("/run/php/www.sock")), "/fpm-status")));
        assertThat(SshAddresses.status("web1/127.0.0.1:9001/fpm-status"))
                .isEqualTo(Parsed.good(new StatusAddress.FastCgi(
                        new Endpoint.Ssh(web1, new Endpoint.Tcp("127.0.0.1", 9001)), "/fpm-status")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-oProxyCommand=id/run/x",
                "-l@web1/run/x",
                "web 1/run/x",
                "$(id)/run/x",
                "a;b/run/x",
                "web1'/run/x",
                "web1:0/run/x",
                "web1:70000/run/x",
                "web1",
                "/run/x",
                "@web1/run/x",
                "op@@web1/run/x",
                "web1/127.0.0.1:0"
            })
    void whatSshOrAShellCouldMistakeIsRefused(String text) {
        assertThat(SshAddresses.endpoint(text)).isInstanceOf(Parsed.Bad.class);
    }
}
