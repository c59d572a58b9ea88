package org.drainboard.cli;

import java.io.PrintWriter;

/** Where a command writes: results on standard output, everything else on standard error. */
public record Output(PrintWriter out, PrintWriter err) {
    /** A result. */
    public void print(String result) {
        out.println(result);
        if (out.checkError()) {
            progress("The result could not be written to standard output, or only in part.");
        }
    }

    /** Progress, a warning or an error. */
    public void progress(String line) {
        err.println(line);
        err.flush();
    }
}
