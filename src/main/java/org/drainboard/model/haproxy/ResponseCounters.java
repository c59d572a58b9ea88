package org.drainboard.model.haproxy;

/**
 * HTTP responses by class of status ({@code hrsp_*}). On a server row only what the server itself answered counts; a
 * backend row also counts what HAProxy answered in its place.
 *
 * @param total responses of a server, requests of a backend or frontend ({@code req_tot})
 */
public record ResponseCounters(
        long total, long class1, long class2, long class3, long class4, long class5, long other) {}
