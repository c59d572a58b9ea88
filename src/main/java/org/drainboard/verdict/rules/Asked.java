package org.drainboard.verdict.rules;

import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.RequestResult;

/** A real request of ours, with what it got lately. */
public record Asked(RequestCheck check, RequestResult result) {}
