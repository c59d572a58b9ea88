package org.drainboard.fuzz;

/** A parser as the fuzzer sees it. It stands in the parser's own package, where it can reach it. */
public interface Fuzzed {
    /**
     * Reads the input as the parser's caller would, and checks what comes out. Whatever is thrown is a finding: an
     * exception that the parser declares is caught here, and its message checked.
     */
    void read(byte[] input);

    /** An input {@code times} as long that makes as much more work, by the rules of the format. */
    default byte[] grown(byte[] input, int times) {
        return Growth.repeated(input, times);
    }
}
