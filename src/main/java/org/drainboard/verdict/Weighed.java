package org.drainboard.verdict;

import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Verdict;

/**
 * What the findings on a server come to.
 *
 * @param real the share of requests to it that are served
 */
record Weighed(Verdict verdict, Reality reality, Interval real, String sentence) {}
