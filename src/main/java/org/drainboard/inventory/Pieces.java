package org.drainboard.inventory;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds where in a text each value is written. */
final class Pieces {
    private final String text;
    /** Of every code point, for the library counts those. */
    private final int[] offsets;

    private Pieces(String text) {
        this.text = text;
        this.offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, at = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
    }

    /** Empty where there is no document, or none that can be read. */
    static Optional<Piece> of(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return Optional.ofNullable(root).map(new Pieces(text)::piece);
        } catch (YAMLException _) {
            return Optional.empty();
        }
    }

    private Piece piece(Node node) {
        int start = offset(node.getStartMark());
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar, start);
            case SequenceNode sequence -> {
                List<Piece> items =
                        sequence.getValue().stream().map(this::piece).toList();
                int last = items.isEmpty() ? start : items.getLast().end();
                yield new Piece.Many(start, end(sequence, last), flow(sequence), items);
            }
            case MappingNode mapping -> {
                List<Piece.Row> rows = new ArrayList<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                    rows.add(
                            new Piece.Row(offset(tuple.getKeyNode().getStartMark()), key, piece(tuple.getValueNode())));
                }
                int last = rows.isEmpty() ? start : rows.getLast().end();
                yield new Piece.Table(start, end(mapping, last), flow(mapping), rows);
            }
            default -> new Piece.One(start, offset(node.getEndMark()), (char) 0);
        };
    }

    /** A block of lines ({@code |}) is said to end after the line ends that follow it. */
    private Piece scalar(ScalarNode scalar, int start) {
        int end = offset(scalar.getEndMark());
        ScalarStyle style = scalar.getScalarStyle();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        char quote = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED ? style.getChar() : 0;
        return new Piece.One(start, end, quote);
    }

    /** What is written in lines is said to end where the next thing begins, so past the comments between. */
    private int end(CollectionNode<?> node, int last) {
        return flow(node) ? offset(node.getEndMark()) : last;
    }

    private static boolean flow(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.FLOW;
    }

    private int offset(Mark mark) {
        return offsets[mark.getIndex()];
    }
}
