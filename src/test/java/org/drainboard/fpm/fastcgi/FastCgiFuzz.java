package org.drainboard.fpm.fastcgi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Oracle;
import org.drainboard.model.Endpoint;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;

/** Any bytes as what a responder says: as records, and through the whole client in pieces of every size. */
public final class FastCgiFuzz implements Fuzzed {
    private static final Endpoint POOL = new Endpoint.Tcp("127.0.0.1", 9000);
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1 << 16);

    @Override
    public void read(byte[] input) {
        try {
            records(input);
        } catch (IOException e) {
            Oracle.declared(e.getMessage());
        }
        FastCgiClient client = new FastCgiClient(new PlayedTransport(input, 1 + input.length % 97));
        try {
            FastCgiResponse answer = client.ask(POOL, Map.of("SCRIPT_NAME", "/status"), LIMITS);
            Oracle.within(100, answer.status(), 599, "status");
            Oracle.within(0, answer.end().appStatus(), 0xFFFF_FFFFL, "application status");
            Oracle.hold(answer.body().length <= input.length, "the body is longer than what was sent");
        } catch (ExchangeException e) {
            Oracle.declared(e.failure().message());
        }
        try {
            client.getValues(POOL, List.of("FCGI_MPXS_CONNS"), LIMITS);
        } catch (ExchangeException e) {
            Oracle.declared(e.failure().message());
        }
    }

    private static void records(byte[] input) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(input);
        for (Optional<FastCgiRecord> next = FastCgiRecord.readFrom(in);
                next.isPresent();
                next = FastCgiRecord.readFrom(in)) {
            FastCgiRecord record = next.get();
            FastCgiRecord again = FastCgiRecord.readFrom(new ByteArrayInputStream(record.encoded()))
                    .orElseThrow();
            Oracle.same(
                    List.of(record.type(), record.requestId(), Arrays.hashCode(record.content())),
                    List.of(again.type(), again.requestId(), Arrays.hashCode(again.content())));
            content(record);
        }
    }

    private static void content(FastCgiRecord record) throws MalformedRecord {
        if (record.type() == RecordType.END_REQUEST) {
            EndRequest end = EndRequest.parse(record.content());
            Oracle.same(end, EndRequest.parse(end.record(1).content()));
        } else if (record.type() == RecordType.GET_VALUES_RESULT) {
            Map<String, String> pairs = NameValues.decode(record.content());
            Oracle.same(pairs, NameValues.decode(NameValues.encode(pairs)));
        }
    }
}
