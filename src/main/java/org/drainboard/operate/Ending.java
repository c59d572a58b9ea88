package org.drainboard.operate;

/** How carrying out an action ended: not sent at all, or sent with an outcome. */
public sealed interface Ending permits Decision.Refused, Outcome {}
