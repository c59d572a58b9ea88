package org.drainboard.soak.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drainboard.fpm.fastcgi.EndRequest;
import org.drainboard.fpm.fastcgi.FastCgiRecord;
import org.drainboard.fpm.fastcgi.ProtocolStatus;
import org.drainboard.fpm.fastcgi.RecordType;

/** A PHP-FPM pool of four workers on its status listener; one of them is busy, and all make progress. */
final class PoolAnswers implements Answering {
    private static final int WORKERS = 4;

    private final String name;
    private final int firstPid;
    private volatile long bornAt = System.nanoTime();

    PoolAnswers(int number) {
        name = "w" + number;
        firstPid = 20_000 + number * 10;
    }

    @Override
    public byte[] answer(InputStream question) throws IOException {
        Optional<FastCgiRecord> next = FastCgiRecord.readFrom(question);
        while (next.isPresent()) {
            FastCgiRecord record = next.get();
            if (record.type() == RecordType.STDIN && record.content().length == 0) {
                return page(record.requestId());
            }
            next = FastCgiRecord.readFrom(question);
        }
        return new byte[0];
    }

    private byte[] page(int id) throws IOException {
        long seconds = (System.nanoTime() - bornAt) / 1_000_000_000;
        String workers = IntStream.range(0, WORKERS)
                .mapToObj(worker -> worker(worker, seconds))
                .collect(Collectors.joining(",", "[", "]"));
        String page = "Content-type: application/json\r\n\r\n{\"pool\":\"" + name
                + "\",\"process manager\":\"static\",\"start time\":1795162403,\"start since\":" + seconds
                + ",\"accepted conn\":" + seconds * 10 + ",\"listen queue\":0,\"max listen queue\":0,"
                + "\"listen queue len\":511,\"idle processes\":3,\"active processes\":1,\"total processes\":" + WORKERS
                + ",\"max active processes\":4,\"max children reached\":0,\"slow requests\":0,\"processes\":" + workers
                + "}";
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new FastCgiRecord(RecordType.STDOUT, id, page.getBytes(UTF_8)).writeTo(answer);
        new EndRequest(0, ProtocolStatus.REQUEST_COMPLETE).record(id).writeTo(answer);
        return answer.toByteArray();
    }

    private String worker(int worker, long seconds) {
        return "{\"pid\":" + (firstPid + worker) + ",\"state\":\"" + (worker == 0 ? "Running" : "Idle")
                + "\",\"start time\":1795162403,\"start since\":" + seconds + ",\"requests\":" + (seconds * 3 + worker)
                + ",\"request duration\":" + (5_000 + worker)
                + ",\"request method\":\"GET\",\"request uri\":\"/index.php\""
                + ",\"content length\":0,\"user\":\"-\",\"script\":\"/srv/www/index.php\",\"last request cpu\":0.00,"
                + "\"last request memory\":2097152}";
    }

    /** Whole records, so that only the cap or the deadline ends it. */
    @Override
    public byte[] babble() {
        return new FastCgiRecord(RecordType.STDOUT, 1, "x".repeat(60_000).getBytes(UTF_8)).encoded();
    }

    @Override
    public void reload() {
        bornAt = System.nanoTime();
    }
}
