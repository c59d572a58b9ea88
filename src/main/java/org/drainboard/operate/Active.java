package org.drainboard.operate;

import java.util.List;
import java.util.function.Function;

/** Who gets traffic: HAProxy gives a backup none while a server that is no backup is in use, even one that fails. */
final class Active {
    private Active() {}

    static List<Scene.Side> of(List<Scene.Side> inUse) {
        return of(inUse, side -> side);
    }

    static <T> List<T> of(List<T> inUse, Function<T, Scene.Side> side) {
        List<T> main = inUse.stream()
                .filter(each -> !side.apply(each).stats().backup())
                .toList();
        return main.isEmpty() ? inUse : main;
    }
}
