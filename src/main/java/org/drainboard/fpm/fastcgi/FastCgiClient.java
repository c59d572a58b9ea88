package org.drainboard.fpm.fastcgi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/**
 * Asks a FastCGI responder. One request a connection, which is closed afterwards: a worker of PHP-FPM that keeps a
 * connection takes no other. Safe for many threads.
 *
 * <p>An answer is complete, with its END_REQUEST, or it is an {@link ExchangeException}: never a part. The deadline of
 * the limits binds all of it from connect to the last byte, and their cap counts all bytes received, stderr too.
 */
public final class FastCgiClient {
    private static final int REQUEST_ID = 1;
    private static final int MANAGEMENT = 0;

    private final Transport transport;

    public FastCgiClient(Transport transport) {
        this.transport = transport;
    }

    /** Sends a request without a body, and collects the answer. */
    public FastCgiResponse ask(Endpoint endpoint, Map<String, String> params, Limits limits) throws ExchangeException {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        try (Conversation conversation = new Conversation(transport, endpoint, limits)) {
            EndRequest end = exchange(
                    conversation, params, InputStream.nullInputStream(), stdout::writeBytes, stderr::writeBytes);
            try {
                return FastCgiResponse.of(stdout.toByteArray(), stderr.toString(UTF_8), end);
            } catch (MalformedRecord e) {
                throw conversation.failure(e);
            }
        }
    }

    /**
     * Sends a request and streams both ways: first all of {@code stdin}, then the answer, chunk by chunk as it comes.
     *
     * @param stdin the body; its length goes into the params as CONTENT_LENGTH; not closed
     * @param stdout takes CGI header and body
     * @return how the request ended: the protocol's part is always REQUEST_COMPLETE
     */
    public EndRequest stream(
            Endpoint endpoint,
            Map<String, String> params,
            InputStream stdin,
            Consumer<byte[]> stdout,
            Consumer<byte[]> stderr,
            Limits limits)
            throws ExchangeException {
        try (Conversation conversation = new Conversation(transport, endpoint, limits)) {
            return exchange(conversation, params, stdin, stdout, stderr);
        }
    }

    /**
     * Asks for the variables of the application (GET_VALUES, FastCGI 1.0, section 4.1). PHP-FPM knows FCGI_MPXS_CONNS
     * alone, and needs a free worker to say so.
     *
     * @return those of the names that it knows
     */
    public Map<String, String> getValues(Endpoint endpoint, List<String> names, Limits limits)
            throws ExchangeException {
        Map<String, String> asked = names.stream().collect(Collectors.toMap(name -> name, _ -> ""));
        try (Conversation conversation = new Conversation(transport, endpoint, limits)) {
            conversation.send(new FastCgiRecord(RecordType.GET_VALUES, MANAGEMENT, NameValues.encode(asked)));
            FastCgiRecord answer = conversation.receive();
            if (answer.type() != RecordType.GET_VALUES_RESULT || answer.requestId() != MANAGEMENT) {
                throw conversation.failure(new MalformedRecord("a " + answer.type() + " record of request "
                        + answer.requestId() + " answers GET_VALUES, where GET_VALUES_RESULT was expected"));
            }
            try {
                return NameValues.decode(answer.content());
            } catch (MalformedRecord e) {
                throw conversation.failure(e);
            }
        }
    }

    private static EndRequest exchange(
            Conversation conversation,
            Map<String, String> params,
            InputStream stdin,
            Consumer<byte[]> stdout,
            Consumer<byte[]> stderr)
            throws ExchangeException {
        try {
            conversation.send(new BeginRequest(Role.RESPONDER, false).record(REQUEST_ID));
            byte[] pairs = NameValues.encode(params);
            for (int at = 0; at < pairs.length; at += FastCgiRecord.MAX_CONTENT) {
                byte[] part = Arrays.copyOfRange(pairs, at, Math.min(pairs.length, at + FastCgiRecord.MAX_CONTENT));
                conversation.send(new FastCgiRecord(RecordType.PARAMS, REQUEST_ID, part));
            }
            conversation.send(FastCgiRecord.end(RecordType.PARAMS, REQUEST_ID));
            for (byte[] part = stdin.readNBytes(FastCgiRecord.MAX_CONTENT);
                    part.length > 0;
                    part = stdin.readNBytes(FastCgiRecord.MAX_CONTENT)) {
                conversation.send(new FastCgiRecord(RecordType.STDIN, REQUEST_ID, part));
            }
            conversation.send(FastCgiRecord.end(RecordType.STDIN, REQUEST_ID));
            return receive(conversation, stdout, stderr);
        } catch (IOException e) {
            throw conversation.failure(e);
        }
    }

    private static EndRequest receive(Conversation conversation, Consumer<byte[]> stdout, Consumer<byte[]> stderr)
            throws IOException {
        Set<RecordType> ended = EnumSet.noneOf(RecordType.class);
        while (true) {
            FastCgiRecord record = conversation.receive();
            if (record.requestId() != REQUEST_ID) {
                throw new MalformedRecord("a record belongs to request " + record.requestId() + ", not " + REQUEST_ID);
            }
            switch (record.type()) {
                case STDOUT -> deliver(record, stdout, ended);
                case STDERR -> deliver(record, stderr, ended);
                case END_REQUEST -> {
                    return completed(conversation, EndRequest.parse(record.content()));
                }
                case BEGIN_REQUEST, ABORT_REQUEST, PARAMS, STDIN, DATA, GET_VALUES, GET_VALUES_RESULT, UNKNOWN_TYPE ->
                    throw new MalformedRecord("a responder does not send a " + record.type() + " record");
            }
        }
    }

    private static void deliver(FastCgiRecord record, Consumer<byte[]> to, Set<RecordType> ended)
            throws MalformedRecord {
        if (ended.contains(record.type())) {
            throw new MalformedRecord(record.type() + " goes on after its end");
        }
        if (record.content().length == 0) {
            ended.add(record.type());
        } else {
            to.accept(record.content());
        }
    }

    private static EndRequest completed(Conversation conversation, EndRequest end) throws ExchangeException {
        return switch (end.protocolStatus()) {
            case REQUEST_COMPLETE -> end;
            case CANT_MPX_CONN, OVERLOADED, UNKNOWN_ROLE ->
                throw conversation.failure(Failure.Kind.REJECTED, " refused the request: " + end.protocolStatus());
        };
    }
}
