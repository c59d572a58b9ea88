package org.drainboard.model.fpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkerRequestTest {
    @ParameterizedTest
    @CsvSource({
        "/checkout.php, /checkout.php, /checkout.php",
        "/login.php?token=s3cret, /login.php, /login.php?…",
        "/a?b?c=s3cret, /a, /a?…",
        "/a;sid=s3cret, /a, /a;…",
        "/a;sid=s3cret?b=s3cret, /a, /a;…",
        "?s3cret, '', ?…",
        "/, /, /",
    })
    void whatFollowsThePathIsMasked(String uri, String path, String shown) {
        WorkerRequest request = new WorkerRequest("GET", uri, "/srv/www/index.php", null);

        assertThat(request.path()).isEqualTo(path);
        assertThat(request.redacted()).isEqualTo(new WorkerRequest("GET", shown, "/srv/www/index.php", null));
        assertThat(request.redacted().toString()).doesNotContain("s3cret");
        assertThat(request.redacted().redacted()).isEqualTo(request.redacted());
    }

    @Test
    void theUserIsMasked() {
        WorkerRequest redacted = new WorkerRequest("GET", "/", null, "alice").redacted();

        assertThat(redacted.user()).isEqualTo("…");
        assertThat(redacted.script()).isNull();
    }

    @Test
    void charactersThatSteerATerminalAreEscaped() {
        WorkerRequest redacted =
                new WorkerRequest("G\u0007T", "/a\u001b[2J\n\u202Etxt", "/srv/\u009b1mx.php", null).redacted();

        assertThat(redacted)
                .isEqualTo(new WorkerRequest("G\\u0007T", "/a\\u001b[2J\\n\\u202etxt", "/srv/\\u009b1mx.php", null));
    }
}
