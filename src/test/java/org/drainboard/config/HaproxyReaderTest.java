package org.drainboard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.Endpoint;
import org.drainboard.model.haproxy.CheckDepth;
import org.junit.jupiter.api.Test;

final class HaproxyReaderTest {
    @Test
    void socketsHaveTheLevelThatHaproxyWouldGiveThem() {
        HaproxyConfig config = read("""
                global
                    setenv RUN /run/h
                    stats socket /run/haproxy/admin.sock mode 660 level admin expose-fd listeners
                    stats socket "${RUN}/plain.sock"   # no level
                    stats socket ipv4@10.0.0.1:9999 level user
                    stats socket *:9998 level operator
                    stats socket fd@4
                    stats timeout 30s
                """);

        assertThat(config.sockets())
                .extracting(HaproxyConfig.StatsSocket::endpoint, HaproxyConfig.StatsSocket::level)
                .containsExactly(
                        tuple(new Endpoint.Unix("/run/haproxy/admin.sock"), "admin"),
                        tuple(new Endpoint.Unix("/run/h/plain.sock"), "operator"),
                        tuple(new Endpoint.Tcp("10.0.0.1", 9999), "user"),
                        tuple(new Endpoint.Tcp("127.0.0.1", 9998), "operator"));
        assertThat(config.sockets().get(1).at()).isEqualTo(new Origin("/h.cfg", 4));
        assertThat(config.notes()).extracting(Note::text).anyMatch(text -> text.startsWith("/h.cfg:7: nobody else"));
    }

    @Test
    void aBackendInheritsFromTheDefaultsAboveOrTheNamedOnes() {
        HaproxyConfig config = read("""
                defaults plain
                    option httpchk GET /ping
                    default-server check inter 2s
                defaults bare
                    mode tcp
                backend deep from plain
                    server a 10.0.0.1:9000
                    server b 10.0.0.2:9000 no-check
                backend shallow
                    no option httpchk
                    server a 10.0.0.1:9000 check
                    server t 10.0.0.1:9000 check ssl
                listen both from plain
                    bind :80
                    server-template web 2-3 web.example.net:80
                    server agent 10.0.0.9:80 no-check agent-check
                backend lost from nobody
                    server a 10.0.0.1:1
                """);

        assertThat(depths(config, "deep")).containsExactly("a L7", "b none");
        assertThat(depths(config, "shallow")).containsExactly("a L4", "t L6");
        assertThat(depths(config, "both")).containsExactly("web2 L7", "web3 L7", "agent agent");
        assertThat(config.notes())
                .extracting(Note::text)
                .containsExactly("/h.cfg:17: there is no `defaults nobody` above");
    }

    @Test
    void aQuoteWithoutItsEndIsSaid() {
        assertThat(read("""
                backend app
                    server 'a 10.0.0.1:9000
                    server "b 10.0.0.2:9000
                    server "c" 10.0.0.3:9000
                """).notes())
                .extracting(Note::text)
                .containsExactly(
                        "/h.cfg:2: a quote is not closed; HAProxy refuses this line",
                        "/h.cfg:3: a quote is not closed; HAProxy refuses this line");
    }

    @Test
    void whatIsUglyIsReadAsHaproxyReadsIt() {
        HaproxyConfig config = read("""
                # a comment\r
                unknown-section x
                peers p
                  server me 1.2.3.4:1024
                fcgi-app php
                  docroot /srv
                backend app\\ one   # an escaped blank
                  use-fcgi-app php
                .if defined(HERE)
                  server 'a b' unix@/run/php/www.sock check proto fcgi
                .else
                  server s2 "[::1]:${PORT-9002}" check # here
                .endif
                  server s3 \\
                     /run/php/three.sock
                  server
                backend app\\ one
                """);

        HaproxyConfig.Backend app = config.backends().getFirst();
        assertThat(app.name()).isEqualTo("app one");
        assertThat(app.fcgi()).isTrue();
        assertThat(app.servers())
                .extracting(HaproxyConfig.Server::name, HaproxyConfig.Server::endpoint)
                .containsExactly(
                        tuple("a b", Optional.of(new Endpoint.Unix("/run/php/www.sock"))),
                        tuple("s2", Optional.of(new Endpoint.Tcp("::1", 9002))),
                        tuple("s3", Optional.of(new Endpoint.Unix("/run/php/three.sock"))));
        assertThat(config.notes())
                .extracting(Note::text)
                .anyMatch(text -> text.contains(".if and .endif"))
                .anyMatch(text -> text.equals("/h.cfg:17: app one stands already at /h.cfg:7"));
    }

    @Test
    void aFolderStandsForItsFilesAndAMissingFileIsANote() {
        Texts files = Texts.here(Map.of(
                "/etc/h/10.cfg", "backend a\n server s 1.1.1.1:1",
                "/etc/h/20.cfg", "backend b\n server s 1.1.1.1:2",
                "/etc/h/notes.txt", "backend c"));

        HaproxyConfig config = HaproxyReader.read(files, List.of("/etc/h", "/nowhere.cfg"));

        assertThat(config.backends()).extracting(HaproxyConfig.Backend::name).containsExactly("a", "b");
        assertThat(config.notes()).extracting(Note::text).containsExactly("/nowhere.cfg: there is no such file");
    }

    private static List<String> depths(HaproxyConfig config, String backend) {
        return config.backends().stream()
                .filter(each -> each.name().equals(backend))
                .flatMap(each -> each.servers().stream())
                .map(server -> server.name() + " " + label(server.depth()))
                .toList();
    }

    private static String label(CheckDepth depth) {
        return depth.label();
    }

    private static HaproxyConfig read(String text) {
        return HaproxyReader.read(Texts.here(Map.of("/h.cfg", text)), List.of("/h.cfg"));
    }
}
