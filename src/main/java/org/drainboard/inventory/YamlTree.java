package org.drainboard.inventory;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drainboard.model.Plain;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads YAML into nodes that know their place. It uses the parser's tokens: an alias stays a token there, so nothing is
 * ever expanded.
 */
final class YamlTree {
    private static final int DEEPEST = 32;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final YAMLParser parser;
    private final Mistakes mistakes;

    private YamlTree(YAMLParser parser, Mistakes mistakes) {
        this.parser = parser;
        this.mistakes = mistakes;
    }

    /** The document, or null when it is empty or broken; the mistake then says which. */
    static @Nullable Node read(String text, Mistakes mistakes) {
        try (YAMLParser parser = YAML.createParser(text)) {
            return new YamlTree(parser, mistakes).document();
        } catch (StreamConstraintsException e) {
            mistakes.add(Place.FILE, "nested deeper than " + DEEPEST + " levels; an inventory needs 6");
        } catch (JsonProcessingException e) {
            mistakes.add(place(e), "not YAML: " + problem(e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return null;
    }

    private @Nullable Node document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            mistakes.add(Place.FILE, "the file is empty; expected an inventory that begins with `version: 1`");
            return null;
        }
        Node root = node(first);
        if (parser.nextToken() != null) {
            mistakes.add(here(), "a second document begins here; expected one, so remove the `---` line above");
        }
        return root;
    }

    private Node node(JsonToken token) throws IOException {
        Place place = here();
        if (parser.isCurrentAlias()) {
            mistakes.add(
                    place,
                    "`*" + Plain.line(parser.getText(), 60)
                            + "` is an alias, which is not supported; write the value out");
            return new Node.Unusable(place);
        }
        String tag = parser.getTypeId();
        Node read = switch (token) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_NULL -> new Node.Scalar(place, Node.Kind.NOTHING, "");
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(place, Node.Kind.TRUTH, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Scalar(place, Node.Kind.NUMBER, parser.getText());
            case VALUE_STRING, VALUE_EMBEDDED_OBJECT ->
                new Node.Scalar(place, Node.Kind.TEXT, Objects.requireNonNullElse(parser.getText(), ""));
            case FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins with " + token);
        };
        if (tag != null) {
            mistakes.add(place, "`!" + Plain.line(tag, 60) + "` is a YAML tag, which is not supported; leave it out");
            return new Node.Unusable(place);
        }
        return read;
    }

    private Node mapping(Place place) throws IOException {
        List<Node.Entry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Place at = here();
            String key = parser.currentName();
            entries.add(new Node.Entry(at, key, node(Objects.requireNonNull(parser.nextToken()))));
        }
        return new Node.Mapping(place, entries);
    }

    private Node sequence(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Node.Sequence(place, items);
    }

    private Place here() {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr());
    }

    /** The YAML library knows the place better than the layer above it, which gives that of the token before. */
    private static Place place(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark mark = marked.getProblemMark();
            return new Place(mark.getLine() + 1, mark.getColumn() + 1);
        }
        JsonLocation at = e.getLocation();
        return at == null ? Place.FILE : new Place(at.getLineNr(), at.getColumnNr());
    }

    private static String problem(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked) {
            return Plain.line(String.valueOf(marked.getProblem()))
                    + "; check the indentation, quotes, brackets and colons from here up";
        }
        String message = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return message.startsWith("Expected a field name")
                ? "a key is itself a list or a map; expected a word"
                : Plain.line(message);
    }
}
