package org.drainboard.fpm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of workers, and does not believe one that a client may have written.
 *
 * <p>PHP-FPM escapes neither {@code user} nor {@code script} (old versions: nor the method and the URI), so a client
 * can end a string early and write JSON of its own. What it cannot do is to stop the text of the other workers from
 * being written. So no worker can be hidden, and none changed, from a reader that refuses broken JSON, keys that stand
 * twice, lists and objects within a worker, and anything after the list. Workers can be added, with a long script name:
 * hence a list that is longer than the stated total is refused too. A shorter one is not: the totals lag behind and
 * drift by themselves.
 */
final class WorkerList {
    /** What every version writes for every worker since there is a list. */
    private static final List<String> REQUIRED = List.of(
            "pid",
            "state",
            "start time",
            "start since",
            "requests",
            "request duration",
            "request method",
            "request uri",
            "content length",
            "user",
            "script",
            "last request cpu",
            "last request memory");

    private WorkerList() {}

    /** Reads from the name {@code "processes"} to the end of the page. */
    static Workers read(JsonParser json, int total) {
        try {
            List<Worker> workers = list(json);
            if (workers.size() > total) {
                return unreadable(workers.size() + " workers are listed where the pool has " + total
                        + "; it has either just started some, or a client wrote them");
            }
            return new Workers.Listed(workers);
        } catch (MalformedPage e) {
            return unreadable(e.reason());
        } catch (JsonProcessingException e) {
            return unreadable("it is no valid JSON at byte " + e.getLocation().getByteOffset());
        } catch (IOException e) {
            return unreadable("it cannot be read: " + Printable.of(String.valueOf(e.getMessage())));
        }
    }

    private static Workers unreadable(String what) {
        return new Workers.Unreadable("the list of workers cannot be believed: " + what
                + ". PHP-FPM does not escape the user and script fields, so a client may have broken it;"
                + " only the pool's totals are used");
    }

    private static List<Worker> list(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw new MalformedPage("\"processes\" is not a list");
        }
        List<Worker> workers = new ArrayList<>();
        Set<Integer> pids = new HashSet<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Worker worker = worker(json, workers.size() + 1);
            if (!pids.add(worker.pid())) {
                throw new MalformedPage("the pid " + worker.pid() + " stands twice");
            }
            workers.add(worker);
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new MalformedPage("entry " + (workers.size() + 1) + " is not an object");
        }
        if (json.nextToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new MalformedPage("something follows the list");
        }
        return workers;
    }

    private static Worker worker(JsonParser json, int number) throws IOException {
        Fields fields = new Fields("worker " + number);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            fields.take(json);
        }
        fields.require(REQUIRED);
        return new Worker(
                fields.smallCount("pid"),
                state(fields.text("state"), number),
                fields.instant("start time"),
                fields.count("requests"),
                fields.duration("request duration").orElse(null),
                request(fields));
    }

    private static WorkerState state(String words, int number) throws MalformedPage {
        return Arrays.stream(WorkerState.values())
                .filter(state -> state.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new MalformedPage(
                        "worker " + number + " is in the unknown state \"" + Printable.of(words) + "\""));
    }

    private static @Nullable WorkerRequest request(Fields fields) throws MalformedPage {
        String method = fields.text("request method");
        String uri = fields.text("request uri");
        if (given(method) == null && given(uri) == null) {
            return null;
        }
        return new WorkerRequest(method, uri, given(fields.text("script")), given(fields.text("user")));
    }

    /** PHP-FPM writes {@code -} for none. */
    private static @Nullable String given(String text) {
        return text.equals("-") || text.isEmpty() ? null : text;
    }
}
