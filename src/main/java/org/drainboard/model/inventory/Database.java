package org.drainboard.model.inventory;

/** The database that the pools share, for the audit of sizes. */
public record Database(int maxConnections) {}
