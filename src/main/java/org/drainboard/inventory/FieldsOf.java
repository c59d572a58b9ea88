package org.drainboard.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drainboard.model.inventory.AddressText;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ServerPattern;

/** What is known already, as a form has it. */
public final class FieldsOf {
    private FieldsOf() {}

    /** Of a HAProxy that is reached by its socket. */
    public static List<Field> haproxy(String name, ProxyAddress.Socket address) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("name", name));
        fields.add(new Field("socket", address.socket().toString()));
        if (address.process() != null) {
            fields.add(new Field("process", address.process().toString()));
        }
        return fields;
    }

    /** Of a pool. */
    public static List<Field> pool(PoolTarget pool) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("name", pool.name()));
        fields.add(new Field("status", AddressText.status(pool.status())));
        if (pool.listen() != null) {
            fields.add(new Field("listen", AddressText.listen(pool.listen())));
        }
        if (pool.ping() != null) {
            fields.add(new Field("ping", pool.ping()));
        }
        if (pool.maxChildren() != null) {
            fields.add(new Field("max_children", pool.maxChildren().toString()));
        }
        if (!pool.serves().isEmpty()) {
            fields.add(new Field(
                    "serves",
                    pool.serves().stream().map(ServerPattern::toString).collect(Collectors.joining(", "))));
        }
        return fields;
    }
}
