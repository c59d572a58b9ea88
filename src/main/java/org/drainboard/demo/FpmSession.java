package org.drainboard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.drainboard.fpm.fastcgi.EndRequest;
import org.drainboard.fpm.fastcgi.FastCgiRecord;
import org.drainboard.fpm.fastcgi.NameValues;
import org.drainboard.fpm.fastcgi.ProtocolStatus;
import org.drainboard.fpm.fastcgi.RecordType;
import org.drainboard.transport.Listener;

/**
 * PHP-FPM's side of FastCGI, for its own pages. On the pool's request socket nothing at all is answered until a worker
 * is free; the status listener is a pool of its own and always answers.
 */
final class FpmSession implements Listener.Session {
    static final String STATUS = "/fpm-status";
    static final String PING = "/ping";
    private static final long LOOK_AGAIN_MILLIS = 25;
    private static final String NOT_FOUND =
            "Status: 404 Not Found\r\nContent-type: text/html; charset=UTF-8\r\n\r\nFile not found.\n";
    private static final String PONG =
            String.join("\r\n", "Content-type: text/plain;charset=UTF-8", StatusText.NEVER_CACHED, "", "pong");

    private final World world;
    private final SimulatedPool pool;
    private final boolean needsWorker;

    private FpmSession(World world, SimulatedPool pool, boolean needsWorker) {
        this.world = world;
        this.pool = pool;
        this.needsWorker = needsWorker;
    }

    /** Where users' requests would go ({@code listen}). */
    static FpmSession requests(World world, SimulatedPool pool) {
        return new FpmSession(world, pool, true);
    }

    /** {@code pm.status_listen}. */
    static FpmSession status(World world, SimulatedPool pool) {
        return new FpmSession(world, pool, false);
    }

    @Override
    public void serve(InputStream from, OutputStream to) throws IOException {
        awaitWorker();
        OutputStream out = new BufferedOutputStream(to);
        ByteArrayOutputStream params = new ByteArrayOutputStream();
        Optional<FastCgiRecord> next = FastCgiRecord.readFrom(from);
        while (next.isPresent()) {
            FastCgiRecord record = next.get();
            switch (record.type()) {
                case GET_VALUES -> {
                    out.write(new FastCgiRecord(RecordType.GET_VALUES_RESULT, 0, values(record)).encoded());
                    out.flush();
                }
                case PARAMS -> params.writeBytes(record.content());
                case STDIN -> {
                    if (record.content().length == 0) {
                        answer(record.requestId(), NameValues.decode(params.toByteArray()), out);
                        return;
                    }
                }
                case BEGIN_REQUEST, DATA -> {}
                case ABORT_REQUEST, END_REQUEST, STDOUT, STDERR, GET_VALUES_RESULT, UNKNOWN_TYPE -> {
                    return;
                }
            }
            next = FastCgiRecord.readFrom(from);
        }
    }

    /** PHP-FPM knows one variable only. */
    private static byte[] values(FastCgiRecord asked) throws IOException {
        return NameValues.decode(asked.content()).containsKey("FCGI_MPXS_CONNS")
                ? NameValues.encode(Map.of("FCGI_MPXS_CONNS", "0"))
                : new byte[0];
    }

    private void answer(int id, Map<String, String> params, OutputStream out) throws IOException {
        byte[] page = page(params.getOrDefault("SCRIPT_NAME", ""));
        for (int at = 0; at < page.length; at += FastCgiRecord.MAX_CONTENT) {
            byte[] part = Arrays.copyOfRange(page, at, Math.min(page.length, at + FastCgiRecord.MAX_CONTENT));
            out.write(new FastCgiRecord(RecordType.STDOUT, id, part).encoded());
        }
        out.write(new EndRequest(0, ProtocolStatus.REQUEST_COMPLETE).record(id).encoded());
        out.flush();
    }

    private byte[] page(String path) {
        return switch (path) {
            case STATUS -> world.now(view -> StatusText.of(pool.sight(view.now())));
            case PING -> PONG.getBytes(UTF_8);
            default -> NOT_FOUND.getBytes(UTF_8);
        };
    }

    private void awaitWorker() throws IOException {
        while (needsWorker && !world.now(_ -> pool.answers())) {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for a worker", e);
            }
        }
    }
}
