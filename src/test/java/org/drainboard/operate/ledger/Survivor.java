package org.drainboard.operate.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.drainboard.model.inventory.Access;

/** A program that starts after others were killed, and puts things right; says what it does. */
final class Survivor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Survivor() {}

    public static void main(String[] arguments) throws IOException {
        boolean left = false;
        try (Stream<Path> folders = Files.list(Path.of(arguments[1]))) {
            for (Path folder : folders.sorted().toList()) {
                left |= recover(new Bench(Bench.socket(arguments[0]), folder.resolve("audit.jsonl"), Access.WRITE));
            }
        }
        System.out.println(left ? "something is left" : "nothing is left");
    }

    /** Whether anything could not be put right. */
    private static boolean recover(Bench bench) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        bench.book
                .read()
                .unsettled()
                .forEach(order -> System.out.println(
                        "unknown: " + order.text() + ": " + order.ended().text()));
        while (left(bench) && Instant.now().isBefore(end)) {
            bench.returning.step().forEach(each -> System.out.println(each.text()));
        }
        return left(bench);
    }

    private static boolean left(Bench bench) throws IOException {
        Ledger ledger = bench.book.read();
        return !ledger.unsettled().isEmpty() || !ledger.due(Instant.now()).isEmpty();
    }
}
