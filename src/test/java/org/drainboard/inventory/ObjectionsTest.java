package org.drainboard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.inventory.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ObjectionsTest {
    @ParameterizedTest
    @CsvSource({
        "HAPROXY, name, lb1",
        "HAPROXY, name, 8080",
        "HAPROXY, socket, unix:/run/haproxy/admin.sock",
        "HAPROXY, process, 1",
        "POOL, serves, 'app_fcgi/web2, app_http/*'",
        "POOL, serves, ''",
        "POOL, max_children, 40",
        "POOL, status, fcgi+unix:/run/php/www.sock#/fpm-status",
        "ENVIRONMENT, access, read-only",
        "CHECK, timeout, 2s",
        "POLL, ours, 20/s",
        "DATABASE, max_connections, 150"
    })
    void whatTheReaderTakesIsNotObjectedTo(Kind kind, String key, String text) {
        assertThat(Objections.to(kind, key, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HAPROXY, name, lb 1, a name of letters",
        "HAPROXY, socket, /run/haproxy.sock, did you mean unix:/run/haproxy.sock?",
        "HAPROXY, process, one, a whole number from 1 to",
        "HAPROXY, process, 0, a whole number from 1 to",
        "POOL, serves, app_fcgi, BACKEND/SERVER",
        "POOL, max_children, '', a whole number",
        "ENVIRONMENT, access, readonly, did you mean read-only?",
        "CHECK, every, 5, a duration with its unit",
        "POOL, sttatus, x, did you mean `status`?"
    })
    void whatItRefusesIsSaidInItsWords(Kind kind, String key, String text, String said) {
        assertThat(Objections.to(kind, key, text)).get().asString().contains(said);
    }

    @Test
    void aKindNamesTheKeysOfItsForm() {
        assertThat(Kind.ENVIRONMENT.keys()).containsExactly("name", "access");
        assertThat(Kind.POOL.keys()).startsWith("name", "status").contains("max_children", "serves");
        assertThat(Kind.HAPROXY.keys()).contains("name", "socket", "process");
    }
}
