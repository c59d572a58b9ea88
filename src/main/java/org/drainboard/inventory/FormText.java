package org.drainboard.inventory;

import java.util.Arrays;
import java.util.List;

/** The text of a form's field as a value of the file. */
final class FormText {
    private FormText() {}

    static Node node(Form<?> form, String text) {
        return switch (form) {
            case WholeNumber _ -> number(text);
            case ListOf<?> _ -> list(text);
            default -> text(text);
        };
    }

    static Node text(String text) {
        return new Node.Scalar(Place.FILE, Node.Kind.TEXT, text);
    }

    private static Node number(String text) {
        boolean digits = text.matches("[0-9]+");
        return new Node.Scalar(Place.FILE, digits ? Node.Kind.NUMBER : Node.Kind.TEXT, text);
    }

    private static Node list(String text) {
        List<Node> items = Arrays.stream(text.split("[,\\s]+"))
                .filter(item -> !item.isEmpty())
                .map(FormText::text)
                .toList();
        return new Node.Sequence(Place.FILE, items);
    }
}
