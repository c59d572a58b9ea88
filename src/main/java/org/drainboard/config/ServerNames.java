package org.drainboard.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.haproxy.CheckDepth;

/** The servers that a line names: {@code server NAME ADDRESS}, or {@code server-template PREFIX FROM-TO ADDRESS}. */
final class ServerNames {
    private static final Pattern RANGE = Pattern.compile("(?:([0-9]{1,5})-)?([0-9]{1,5})");

    /** Larger templates are for the reader of HAProxy's own list. */
    private static final int MOST = 1000;

    private ServerNames() {}

    static Stream<HaproxyConfig.Server> of(Section.Line line, boolean exchange) {
        List<String> words = line.words();
        boolean template = words.getFirst().equals("server-template");
        int address = template ? 3 : 2;
        if (words.size() <= address) {
            return Stream.empty();
        }
        CheckDepth depth =
                line.defaults().with(words.subList(address + 1, words.size())).depth(exchange);
        Optional<Endpoint> endpoint = HaproxyAddress.of(words.get(address));
        if (!template) {
            return Stream.of(new HaproxyConfig.Server(words.get(1), endpoint, depth, line.at()));
        }
        Matcher range = RANGE.matcher(words.get(2));
        if (!range.matches()) {
            return Stream.empty();
        }
        int from = range.group(1) == null ? 1 : Integer.parseInt(range.group(1));
        int to = Math.min(Integer.parseInt(range.group(2)), from + MOST - 1);
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> new HaproxyConfig.Server(words.get(1) + i, Optional.empty(), depth, line.at()));
    }
}
