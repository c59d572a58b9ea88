package org.drainboard.inventory;

import java.util.List;

/** Where a new key goes. */
final class KeyOrder {
    private KeyOrder() {}

    /** After the last of the keys before it in {@code order}; at the end where there is none. */
    static int place(List<String> keys, String key, List<String> order) {
        List<String> before = order.contains(key) ? order.subList(0, order.indexOf(key)) : List.of();
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (before.contains(keys.get(i))) {
                return i + 1;
            }
        }
        return keys.size();
    }
}
