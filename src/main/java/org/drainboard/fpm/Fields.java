package org.drainboard.fpm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one JSON object on a status page, all of them plain values: PHP-FPM nests nothing in them, so a list or
 * an object in one was put there by a client.
 */
final class Fields {
    /** No request runs for a year: a longer duration is a step of the clock, seen as an unsigned number. */
    private static final BigInteger YEAR_IN_MICROS =
            BigInteger.valueOf(Duration.ofDays(365).toSeconds() * 1_000_000);

    private final String owner;
    private final Map<String, BigInteger> numbers = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();

    /** @param owner whose fields they are, for messages */
    Fields(String owner) {
        this.owner = owner;
    }

    /** Takes the field whose name is the parser's current token, and moves on to its value. */
    void take(JsonParser json) throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == null || !value.isScalarValue()) {
            throw new MalformedPage("\"" + Printable.of(name) + "\" of " + owner + " is not a plain value");
        }
        if (value == JsonToken.VALUE_NUMBER_INT) {
            numbers.put(name, json.getBigIntegerValue());
        } else {
            others.put(name, json.getText());
        }
    }

    void require(Iterable<String> names) throws MalformedPage {
        for (String name : names) {
            if (!numbers.containsKey(name) && !others.containsKey(name)) {
                throw missing(name, "a value");
            }
        }
    }

    String text(String name) throws MalformedPage {
        String text = others.get(name);
        if (text == null) {
            throw missing(name, "a text");
        }
        return text;
    }

    long count(String name) throws MalformedPage {
        return optionalCount(name).orElseThrow(() -> missing(name, "a number"));
    }

    /** Empty where the version of PHP does not state it. */
    Optional<Long> optionalCount(String name) throws MalformedPage {
        BigInteger number = numbers.get(name);
        if (number == null) {
            return Optional.empty();
        }
        if (number.signum() < 0 || number.bitLength() >= Long.SIZE) {
            throw new MalformedPage("\"" + name + "\" of " + owner + " is "
                    + (number.signum() < 0 ? "below zero" : "too large a number"));
        }
        return Optional.of(number.longValue());
    }

    int smallCount(String name) throws MalformedPage {
        long count = count(name);
        if (count != (int) count) {
            throw new MalformedPage("\"" + name + "\" of " + owner + " is too large a number");
        }
        return (int) count;
    }

    /** From seconds since 1970. */
    Instant instant(String name) throws MalformedPage {
        long seconds = count(name);
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            throw new MalformedPage("\"" + name + "\" of " + owner + " is not a time");
        }
        return Instant.ofEpochSecond(seconds);
    }

    /** From microseconds; empty where the number is impossible, as it is after a step of the clock. */
    Optional<Duration> duration(String name) throws MalformedPage {
        BigInteger micros = numbers.get(name);
        if (micros == null) {
            throw missing(name, "a number");
        }
        return micros.signum() < 0 || micros.compareTo(YEAR_IN_MICROS) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(micros.longValue() * 1000));
    }

    private MalformedPage missing(String name, String expected) {
        return new MalformedPage("\"" + name + "\" of " + owner + " is missing or not " + expected);
    }
}
