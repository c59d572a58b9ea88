package org.drainboard.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What reading one input cost this thread.
 *
 * @param nanos of processor time
 * @param allocated bytes of heap, whether they are garbage by now or not
 */
record Work(long nanos, long allocated) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Work of(Fuzzed parser, byte[] input) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        parser.read(input);
        return new Work(THREADS.getCurrentThreadCpuTime() - start, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
