package org.drainboard.inventory;

import org.drainboard.model.inventory.WebAddress;
import org.jspecify.annotations.Nullable;

/** The two keys that say by which name a page is asked and whose certificates are believed. */
record WebFields(
        String hostKey,
        String caKey,
        @Nullable String host,
        @Nullable String ca) {
    private static final Text<String> CA =
            new Text<>("the absolute path of a PEM file such as /etc/drainboard/ca.pem", Words::file);

    static WebFields of(Fields fields, String hostKey, String caKey) {
        return new WebFields(hostKey, caKey, fields.maybe(hostKey, Addresses.HOST), fields.maybe(caKey, CA));
    }

    /** The page with what the keys say; {@code pageKey} is where its address stands. */
    WebAddress with(WebAddress page, String pageKey, Fields fields) {
        if (ca != null && !"https".equals(page.uri().getScheme())) {
            fields.refuse(caKey, "`" + caKey + "` belongs to an https:// address, and `" + pageKey + "` is none");
        }
        return new WebAddress(page.uri(), host, ca);
    }

    /** Where there is no such page. */
    void refuse(Fields fields, String why) {
        if (host != null) {
            fields.refuse(hostKey, "`" + hostKey + "` " + why);
        }
        if (ca != null) {
            fields.refuse(caKey, "`" + caKey + "` " + why);
        }
    }
}
