package org.drainboard.view.raw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReplyTextTest {
    @Test
    void nothingInAReplyMovesTheCursorAndItsLinesStay() {
        assertThat(ReplyText.of("a\u001b[31m\tb\n\u202ec\r\nd")).isEqualTo("a\\u001b[31m    b\n\\u202ec\nd");
    }

    @Test
    void aLongReplyIsShownInPartAndSaysSo() {
        String reply = ReplyText.of("x".repeat(99).concat("\n").repeat(3000));
        assertThat(ReplyText.shown(reply)).hasSize(ReplyText.MOST);
        assertThat(ReplyText.size(reply)).startsWith("3,000 lines, of which the first 200k characters");
        assertThat(ReplyText.size("one")).isEqualTo("1 line");
    }
}
