package org.drainboard.operate.fault;

import java.util.List;

/**
 * What came of a run.
 *
 * @param outcome in a word, as in the audit log
 * @param lies what was said and is not so, or was done and must not be; empty when all is well
 * @param passed what reached HAProxy
 */
record Told(FaultRun run, String outcome, List<String> lies, List<FaultProxy.Passed> passed) {
    Told {
        lies = List.copyOf(lies);
        passed = List.copyOf(passed);
    }
}
