package org.drainboard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.junit.jupiter.api.Test;

final class ProposalsTest {
    private static final SshHost LB = new SshHost(null, "lb1.example.net", null);
    private static final SshHost WEB = new SshHost(null, "10.0.0.2", null);

    private static final String HAPROXY = """
            global
                stats socket /run/haproxy/user.sock level user
                stats socket /run/haproxy/admin.sock level admin
            backend app
                server web1 unix@/run/php/www.sock check
                server web2 10.0.0.2:9000 check
                server web3 10.0.0.3:9000 check
            """;

    private static final String WWW = """
            [global]
            error_log = /var/log/fpm.log
            [www]  ; the shop
            listen = /run/php/$pool.sock
            pm = static
            pm.max_children = 40
            pm.status_path = "/fpm-status"
            pm.status_listen = 127.0.0.1:9102
            ping.path = /ping
            [bare]
            listen = 9001
            pm.max_children = 5
            """;

    @Test
    void aMachineWithBothIsJoinedByItsSockets() {
        Proposal proposal = FirstLook.at(
                Texts.here(Map.of("/etc/haproxy/haproxy.cfg", HAPROXY, "/etc/php/8.2/fpm/pool.d/www.conf", WWW)));

        assertThat(proposal.proxies())
                .containsExactly(new Proposal.Proposed<>(
                        new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy/admin.sock"), null),
                        "from /etc/haproxy/haproxy.cfg:3 (level admin)"));
        assertThat(proposal.pools()).singleElement().satisfies(pool -> {
            assertThat(pool.target())
                    .isEqualTo(new PoolTarget(
                            "www",
                            new StatusAddress.FastCgi(new Endpoint.Tcp("127.0.0.1", 9102), "/fpm-status"),
                            new Endpoint.Unix("/run/php/www.sock"),
                            "/ping",
                            40,
                            List.of(new ServerPattern("app", "web1"))));
            assertThat(pool.because())
                    .isEqualTo("from /etc/php/8.2/fpm/pool.d/www.conf:3\n"
                            + "the servers at /etc/haproxy/haproxy.cfg:5 (check: L4)");
        });
        assertThat(proposal.notes())
                .anySatisfy(note -> {
                    assertThat(note.text()).contains("pool bare has no pm.status_path");
                    assertThat(note.advice()).contains("pm.status_listen = 127.0.0.1:9101");
                })
                .anySatisfy(note -> assertThat(note.text()).contains("no pool is known behind app/web2, web3"))
                .anySatisfy(note -> assertThat(note.text()).contains("does not see whether PHP answers (web1 L4"));
    }

    @Test
    void whatIsReadOverSshIsReachedOverSsh() {
        HaproxyConfig haproxy = HaproxyReader.read(
                new Texts(Optional.of(LB), Map.of("/etc/haproxy/haproxy.cfg", HAPROXY)),
                List.of("/etc/haproxy/haproxy.cfg"));
        PoolReader.Result pools = PoolReader.read(
                new Texts(
                        Optional.of(WEB),
                        Map.of("/etc/php-fpm.d/www.conf", "[www]\nlisten = 9000\npm.status_path = /s\n")),
                PoolReader.USUAL);

        Proposal proposal =
                Proposals.of(Optional.of(LB), haproxy, List.of(new Proposals.PoolsAt(Optional.of(WEB), pools)));

        assertThat(proposal.proxies())
                .extracting(Proposal.Proposed::target)
                .containsExactly(new ProxyTarget(
                        "lb1.example.net", new Endpoint.Ssh(LB, new Endpoint.Unix("/run/haproxy/admin.sock")), null));
        Endpoint far = new Endpoint.Ssh(WEB, new Endpoint.Tcp("127.0.0.1", 9000));
        assertThat(proposal.pools())
                .extracting(Proposal.Proposed::target)
                .containsExactly(new PoolTarget(
                        "www",
                        new StatusAddress.FastCgi(far, "/s"),
                        far,
                        null,
                        null,
                        List.of(new ServerPattern("app", "web2"))));
        assertThat(proposal.notes())
                .anySatisfy(note -> assertThat(note.text())
                        .contains("ssh://10.0.0.2/etc/php-fpm.d/www.conf:1")
                        .contains("no pm.status_listen"));
    }

    @Test
    void whatIsToBeSaidOfVeryManyBackendsIsSaidOnce() {
        StringBuilder many = new StringBuilder("global\n    stats socket /run/haproxy/admin.sock level admin\n");
        for (int i = 0; i < 300; i++) {
            many.append("backend app").append(i).append("\n    server web 10.0.0.2:80 check\n");
        }
        List<Note> notes = FirstLook.at(Texts.here(Map.of("/etc/haproxy/haproxy.cfg", many.toString())))
                .notes();
        assertThat(notes).hasSizeLessThan(16);
        assertThat(notes)
                .extracting(Note::text)
                .contains(
                        "each of 295 more backends has a check that does not see whether PHP answers: app5, app6, app7,"
                                + " app8, app9, app10, app11, app12 and 287 more");
    }

    @Test
    void aMachineWithoutReadableFilesIsSearchedForSockets() {
        Proposal found = FirstLook.at(Texts.here(Map.of("/run/haproxy/admin.sock", "")));
        Proposal nothing = FirstLook.at(Texts.here(Map.of()));

        assertThat(found.proxies())
                .extracting(proposed -> proposed.target().address().toString(), Proposal.Proposed::because)
                .containsExactly(tuple("unix:/run/haproxy/admin.sock", "found at /run/haproxy/admin.sock"));
        assertThat(nothing.isWhole()).isFalse();
        assertThat(nothing.notes())
                .anySatisfy(note -> assertThat(note.text()).contains("/etc/haproxy/haproxy.cfg: there is no such file"))
                .anySatisfy(note -> assertThat(note.advice()).contains("stats socket /run/haproxy/admin.sock"));
    }

    @Test
    void eachSocketThatIsFoundIsProposedOnceTheOneThatGivesOrdersFirst() {
        Proposal found = FirstLook.at(Texts.here(
                Map.of("/run/haproxy/a.sock", "", "/run/haproxy/admin.sock", "", "/var/run/haproxy/admin.sock", "")));
        assertThat(found.proxies())
                .extracting(
                        proposed -> proposed.target().name(),
                        proposed -> proposed.target().address().toString())
                .containsExactly(
                        tuple("lb1", "unix:/run/haproxy/admin.sock"), tuple("lb2", "unix:/run/haproxy/a.sock"));
        assertThat(FirstLook.at(Texts.here(Map.of("/var/run/haproxy/admin.sock", "")))
                        .proxies())
                .as("where /var/run is not /run")
                .extracting(proposed -> proposed.target().address().toString())
                .containsExactly("unix:/var/run/haproxy/admin.sock");
    }

    @Test
    void poolsAreReadThroughIncludesAndTwinsAreSaid() {
        PoolReader.Result read = PoolReader.read(
                Texts.here(Map.of(
                        "/etc/fpm.conf", "include=/etc/fpm.d/*.conf\n",
                        "/etc/fpm.d/a.conf", "[a]\nlisten = '[::]:9000'\npm.status_path = \"/s;t\" ; x\n",
                        "/etc/fpm.d/b.conf", "[a]\nlisten = nonsense:port\n")),
                List.of("/etc/fpm.conf"));

        assertThat(read.pools())
                .extracting(PoolFacts::listen)
                .containsExactly(Optional.of(new Endpoint.Tcp("::1", 9000)), Optional.empty());
        assertThat(read.pools().getFirst().statusPath()).contains("/s;t");
        assertThat(read.notes())
                .extracting(Note::text)
                .containsExactly(
                        "/etc/fpm.d/b.conf:1: listen = nonsense:port is no address that is known here",
                        "/etc/fpm.d/b.conf:1: pool a stands already at /etc/fpm.d/a.conf:1");
    }
}
