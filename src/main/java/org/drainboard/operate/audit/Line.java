package org.drainboard.operate.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a line is framed: {@code {"seq":N,"prev":"HASH", ... ,"hash":"HASH"}}. {@code hash} is the SHA-256 of the line's
 * own bytes without {@code ,"hash":"..."}; {@code prev} is the SHA-256 of all bytes of the line before, without its
 * newline. So both can be checked with sha256sum.
 *
 * @param seq the line's number in the file, from 1
 * @param own the hash that the line carries
 * @param sealed the bytes that it seals
 */
record Line(long seq, String prev, String own, String sealed) {
    /** Before the first line. */
    static final String NOTHING = "0".repeat(64);

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern FRAME = Pattern.compile(
            "(\\{\"seq\":(\\d{1,18}),\"prev\":\"([0-9a-f]{64})\",.*),\"hash\":\"([0-9a-f]{64})\"\\}", Pattern.DOTALL);

    /** The frame of a line, or empty when it has none: cut short, or from before there was a chain. */
    static Optional<Line> of(String text) {
        Matcher frame = FRAME.matcher(text);
        return frame.matches()
                ? Optional.of(
                        new Line(Long.parseLong(frame.group(2)), frame.group(3), frame.group(4), frame.group(1) + "}"))
                : Optional.empty();
    }

    /** Whether the line is as it was written. */
    boolean sound() {
        return own.equals(hash(sealed));
    }

    /** The text of a new line, without a newline. */
    static String write(long seq, String prev, AuditEntry entry, Program by) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode().put("seq", seq).put("prev", prev);
        EntryJson.write(entry, node);
        node.putObject("by")
                .put("host", by.host())
                .put("process", by.process())
                .put("started", by.started().toString());
        String sealed = JSON.writeValueAsString(node);
        return sealed.substring(0, sealed.length() - 1) + ",\"hash\":\"" + hash(sealed) + "\"}";
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
