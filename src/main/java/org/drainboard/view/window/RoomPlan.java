package org.drainboard.view.window;

import org.drainboard.view.room.Strips;

/**
 * Which rooms the window has and on which key, and who writes the strips under the bar. To add one, say
 * {@code rooms.add('o', new ...)} here: its key, its line in the palette and its line in the help come with it.
 */
final class RoomPlan {
    private RoomPlan() {}

    static void furnish(Rooms rooms, Strips strips, WindowInputs inputs) {}
}
