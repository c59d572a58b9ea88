package org.drainboard.operate;

import java.util.List;

/** Who gets traffic: HAProxy gives a backup none while a server that is no backup is in use, even one that fails. */
final class Active {
    private Active() {}

    static List<Scene.Side> of(List<Scene.Side> inUse) {
        List<Scene.Side> main =
                inUse.stream().filter(side -> !side.stats().backup()).toList();
        return main.isEmpty() ? inUse : main;
    }
}
