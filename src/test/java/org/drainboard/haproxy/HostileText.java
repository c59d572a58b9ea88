package org.drainboard.haproxy;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names and lines as an attacker, a broken page or a cat on a keyboard would give them; some of them are good. */
final class HostileText {
    private static final String NAME_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:-";

    /** U+010A, U+013B and their like become a line's end or a semicolon where somebody keeps the low byte only. */
    private static final List<String> FRAGMENTS = List.of(
            ";",
            "\n",
            "\r\n",
            "\r",
            "\0",
            "\t",
            " ",
            "  ",
            "/",
            "//",
            "\\",
            "\\;",
            "\\n",
            "<<",
            " <<",
            " << EOF\n",
            "@1 ",
            "@!42 ",
            "@",
            "#",
            "#1",
            "'",
            "\"",
            "`",
            "$(x)",
            "%n",
            "%s",
            "\u007f",
            "\u0080",
            "\u0085",
            "\u00e9",
            "\u010a",
            "\u013b",
            "\u015c",
            "\u0a0d",
            "\u2028",
            "\u202e",
            "\uff1b",
            "\ufe54",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            ";shutdown frontend web",
            "\nshutdown frontend web\n",
            ";show env",
            " state drain",
            "; prompt",
            "\nquit\n",
            "set severity-output number;",
            "expert-mode on;",
            "\u001b[2J",
            "\b",
            "*",
            "?",
            "&",
            "|",
            "=",
            ",",
            "..",
            "../");

    private static final List<String> LINES = List.of(
            "show info",
            "show stat",
            "show stat app 4 -1",
            "show servers state app",
            "show sess",
            "show sess all",
            "show env",
            "show events buf0 -w",
            "show map #1",
            "get weight app/web1",
            "help",
            "help set server",
            "prompt",
            "quit",
            "@1 show info",
            "set server app/web1 state drain",
            "set server app/web1 state ready",
            "set server app/web1 weight 50%",
            "set server app/web1 weight 7",
            "set server app/web1 addr 1.2.3.4",
            "set server app/web1 agent down",
            "set weight app/web1 3",
            "shutdown sessions server app/web1",
            "shutdown session 0x55d0",
            "shutdown frontend web",
            "enable health app/web1",
            "disable agent app/web1",
            "disable server app/web1",
            "enable server app/web1",
            "clear counters all",
            "set maxconn global 0",
            "del server app/web1",
            "trace 0",
            "set ssl cert a.pem <<",
            "set severity-output number",
            "set timeout cli 1",
            "add map #0 a b",
            "set table t key k data.gpc0 1",
            "expert-mode on",
            "operator",
            "");

    private final RandomGenerator random;

    HostileText(RandomGenerator random) {
        this.random = random;
    }

    String name() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> goodName();
            case 2 -> anything(random.nextInt(12));
            case 3 -> fragment();
            default -> mutated(goodName());
        };
    }

    String line() {
        return switch (random.nextInt(8)) {
            case 0 -> pick(LINES);
            case 1 -> anything(random.nextInt(40));
            case 2 -> pick(LINES) + fragment() + pick(LINES);
            case 3 -> pick(LINES).replace("app", name()).replace("web1", name());
            default -> mutated(pick(LINES));
        };
    }

    private String goodName() {
        StringBuilder name = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            name.append(NAME_LETTERS.charAt(random.nextInt(NAME_LETTERS.length())));
        }
        return name.toString();
    }

    private String mutated(String good) {
        String text = good;
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(2));
            String by = switch (random.nextInt(24)) {
                case 0 -> "a".repeat(random.nextInt(2) == 0 ? 999 : 20_000);
                case 1, 2, 3 -> anything(1);
                case 4 -> "";
                case 5 -> text;
                default -> fragment();
            };
            text = text.substring(0, at) + by + text.substring(end);
        }
        return text;
    }

    private String fragment() {
        return pick(FRAGMENTS);
    }

    /** Half of it low, where the bytes that matter are. */
    private String anything(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
        }
        return text.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
