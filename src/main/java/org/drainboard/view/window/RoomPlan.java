package org.drainboard.view.window;

import org.drainboard.view.backend.action.ActionFlow;
import org.drainboard.view.room.Graces;
import org.drainboard.view.room.Strips;

/**
 * Which rooms the window has and on which key, and who writes the strips under the bar. To add one, say
 * {@code rooms.add('o', new ...)} here: its key, its line in the palette and its line in the help come with it.
 */
final class RoomPlan {
    private RoomPlan() {}

    /**
     * Adds the rooms.
     *
     * @param flow takes the orders of the rooms: {@code flow.request(actions)} opens the sheet over the room
     * @param graces the drains that were ordered in this window
     */
    static void furnish(Rooms rooms, Strips strips, WindowInputs inputs, ActionFlow flow, Graces graces) {}
}
