package org.drainboard.fpm.fastcgi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;

/**
 * A complete answer: what a responder wrote on stdout, taken apart into CGI header and body (RFC 3875, section 6), what
 * it wrote on stderr, and how it ended.
 *
 * @param status of HTTP, 100 to 599; 200 where no {@code Status} header says otherwise
 * @param stderr PHP's warnings and errors, as far as they are not logged elsewhere; empty if there are none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a parser; nobody compares answers
public record FastCgiResponse(int status, byte[] body, String stderr, EndRequest end) {
    private static final int OK = 200;

    static FastCgiResponse of(byte[] stdout, String stderr, EndRequest end) throws MalformedRecord {
        int status = OK;
        int at = 0;
        while (true) {
            int lineEnd = indexOf(stdout, '\n', at);
            if (lineEnd < 0) {
                throw new MalformedRecord("no empty line ends the CGI header on stdout");
            }
            String line = new String(stdout, at, lineEnd - at, ISO_8859_1).stripTrailing();
            at = lineEnd + 1;
            if (line.isEmpty()) {
                return new FastCgiResponse(status, Arrays.copyOfRange(stdout, at, stdout.length), stderr, end);
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new MalformedRecord("a line of the CGI header on stdout has no name before a colon");
            }
            if (line.substring(0, colon).toLowerCase(Locale.ROOT).equals("status")) {
                status = status(line.substring(colon + 1).strip());
            }
        }
    }

    private static int status(String value) throws MalformedRecord {
        if (!value.matches("[1-5][0-9][0-9]( .*)?")) {
            throw new MalformedRecord("the Status of the CGI header on stdout is not a number from 100 to 599");
        }
        return Integer.parseInt(value.substring(0, 3));
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
