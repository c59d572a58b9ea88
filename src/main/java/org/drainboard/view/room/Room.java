package org.drainboard.view.room;

import java.util.List;
import javafx.scene.Parent;

/**
 * A full-size view that lies over the detail, opened by a key and left with Esc. The window calls it on the JavaFX
 * thread only; it is made once and lives as long as the window.
 */
public interface Room {
    /** What it is called, in the palette, in the help and above the view: {@code Off by hand}. */
    String title();

    /** Its content, without a title: the window puts that above. */
    Parent root();

    /** It lies open from now on; {@link #show} follows at once. The default gives its content the focus. */
    default void enter() {
        root().requestFocus();
    }

    /** What is known now; called twice a second and with every judgement, while it is open only. */
    void show(Sight sight);

    /** Its own keys, which go before the window's while it is open; the palette and the help list them. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /** Whether somebody is in the middle of something that must not be taken away; what would do so waits. */
    default boolean engaged() {
        return false;
    }

    /** Esc: true if that was used up inside, such as by closing a list; the room is left otherwise. */
    default boolean escape() {
        return false;
    }
}
