package org.drainboard.view.fleet;

import java.util.List;

/**
 * A backend on every load balancer that has it: one line, and a block for each of them.
 *
 * @param line over all blocks; where there is only one block, that block's own row
 */
record Cluster(RowFacts line, List<Block> blocks) {
    Cluster {
        blocks = List.copyOf(blocks);
    }

    /** Whether the line has load balancers below it, and not servers. */
    boolean several() {
        return line.key() instanceof RowKey.Group;
    }

    Cluster with(List<Block> chosen) {
        return new Cluster(line, chosen);
    }

    /** All rows that it can show. */
    int rows() {
        return (several() ? 1 : 0) + blocks.stream().mapToInt(Block::rows).sum();
    }
}
